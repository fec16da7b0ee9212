package id.satugerbang.identity.consent;

import id.satugerbang.identity.canonical.CanonicalJson;
import id.satugerbang.identity.canonical.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a citizen is asked, word for word; its hash names the version that was read. */
record ConsentDocument(
        String service,
        Words serviceName,
        Words agencyName,
        boolean simulated,
        String purpose,
        Words purposeText,
        List<Asked> attributes,
        Words text) {

    ConsentDocument {
        attributes = List.copyOf(attributes);
    }

    /** RFC 8785 form. */
    String canonical() {
        return CanonicalJson.text(Map.of(
                "service", service,
                "service_name", serviceName.canonical(),
                "agency_name", agencyName.canonical(),
                "simulated", simulated,
                "purpose", purpose,
                "purpose_text", purposeText.canonical(),
                "attributes",
                        attributes.stream()
                                .map(asked -> Map.of("key", asked.key(), "required", asked.required()))
                                .toList(),
                "text", text.canonical()));
    }

    byte[] hash() {
        return Sha256.of(canonical().getBytes(StandardCharsets.UTF_8));
    }

    Optional<Asked> find(String key) {
        return attributes.stream().filter(asked -> asked.key().equals(key)).findFirst();
    }
}
