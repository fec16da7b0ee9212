package id.satugerbang.identity.keycloak.broker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.JsonWebToken;

/** Reads attribute values from what a broker said: its id token first, else its answer about the user. */
final class ProvenClaims {

    private final Map<String, String> attributes;

    /** @param claims {@code claim:attribute}, separated by commas */
    ProvenClaims(String claims) {
        this.attributes = new LinkedHashMap<>();
        for (String pair : claims.split(",")) {
            int colon = pair.indexOf(':');
            if (colon > 0) {
                attributes.put(
                        pair.substring(0, colon).strip(),
                        pair.substring(colon + 1).strip());
            }
        }
    }

    /** Values by attribute key; a claim that is absent or no text is left out. */
    Map<String, String> read(@Nullable Object idToken, @Nullable Object userInfo) {
        Map<String, String> values = new HashMap<>();
        attributes.forEach((claim, attribute) -> {
            Object said = idToken instanceof JsonWebToken token
                    ? token.getOtherClaims().get(claim)
                    : null;
            if (said == null && userInfo instanceof JsonNode json) {
                said = json.path(claim).textValue();
            }
            if (said instanceof String text && !text.isBlank()) {
                values.put(attribute, text);
            }
        });
        return values;
    }
}
