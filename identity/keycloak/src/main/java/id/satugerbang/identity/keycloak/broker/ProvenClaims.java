package id.satugerbang.identity.keycloak.broker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.JsonWebToken;

/** Reads attribute values from what a broker said: its id token first, else its answer about the user. */
final class ProvenClaims {

    private final List<Claim> claims;

    /**
     * @param claims {@code claim:attribute}, separated by commas; with {@code :said=value} after it only those values
     *     count, whatever their case
     */
    ProvenClaims(String claims) {
        this.claims = Arrays.stream(claims.split(","))
                .map(claim -> claim.strip().split("\\s*:\\s*"))
                .filter(parts -> parts.length > 1)
                .map(Claim::of)
                .toList();
    }

    /** Values by attribute key; a claim that is absent or no text is left out. */
    Map<String, String> read(@Nullable Object idToken, @Nullable Object userInfo) {
        Map<String, String> values = new HashMap<>();
        for (Claim claim : claims) {
            String value = claim.value(said(claim.name(), idToken, userInfo));
            if (value != null) {
                values.put(claim.attribute(), value);
            }
        }
        return values;
    }

    private static @Nullable Object said(String claim, @Nullable Object idToken, @Nullable Object userInfo) {
        Object said =
                idToken instanceof JsonWebToken token ? token.getOtherClaims().get(claim) : null;
        return said == null && userInfo instanceof JsonNode json
                ? json.path(claim).textValue()
                : said;
    }

    /** @param values what may be said, in lower case, and what it means; empty where anything may */
    private record Claim(String name, String attribute, Map<String, String> values) {

        static Claim of(String[] parts) {
            Map<String, String> values = new HashMap<>();
            for (int at = 2; at < parts.length; at++) {
                String[] pair = parts[at].split("\\s*=\\s*", 2);
                if (pair.length == 2) {
                    values.put(pair[0].toLowerCase(Locale.ROOT), pair[1]);
                }
            }
            return new Claim(parts[0], parts[1], values);
        }

        @Nullable
        String value(@Nullable Object said) {
            if (!(said instanceof String text) || text.isBlank()) {
                return null;
            }
            return values.isEmpty() ? text : values.get(text.strip().toLowerCase(Locale.ROOT));
        }
    }
}
