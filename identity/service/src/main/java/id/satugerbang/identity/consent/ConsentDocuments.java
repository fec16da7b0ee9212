package id.satugerbang.identity.consent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads documents back from their stored form. */
@Component
class ConsentDocuments {

    private final JsonMapper json;

    ConsentDocuments(JsonMapper json) {
        this.json = json;
    }

    ConsentDocument read(String stored) {
        JsonNode document = json.readTree(stored);
        List<Asked> attributes = document.path("attributes")
                .valueStream()
                .map(asked -> new Asked(
                        asked.path("key").asString(), asked.path("required").asBoolean()))
                .toList();
        return new ConsentDocument(
                document.path("service").asString(),
                words(document.path("service_name")),
                words(document.path("agency_name")),
                document.path("simulated").asBoolean(),
                document.path("purpose").asString(),
                words(document.path("purpose_text")),
                attributes,
                words(document.path("text")));
    }

    private static Words words(JsonNode text) {
        @Nullable String english = text.has("en") ? text.path("en").asString() : null;
        return new Words(text.path("id").asString(), english);
    }
}
