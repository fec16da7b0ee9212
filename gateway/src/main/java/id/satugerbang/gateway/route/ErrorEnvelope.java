package id.satugerbang.gateway.route;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an upstream says in a 2xx JSON answer that it failed.
 *
 * @param pointer RFC 6901 pointer to the outcome
 * @param ok outcomes that mean success, compared as text
 * @param message RFC 6901 pointer to the agency's own message
 * @param mistakes outcomes that mean a mistake of the caller, with the status that says so: 404, 409 or 422
 */
public record ErrorEnvelope(
        String pointer, Set<String> ok, @Nullable String message, Map<String, Integer> mistakes) {

    public ErrorEnvelope {
        ok = Set.copyOf(ok);
        mistakes = Map.copyOf(mistakes);
    }
}
