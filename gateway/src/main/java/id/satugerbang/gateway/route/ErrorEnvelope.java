package id.satugerbang.gateway.route;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an upstream says in a 2xx JSON answer that it failed.
 *
 * @param pointer RFC 6901 pointer to the outcome
 * @param ok outcomes that mean success, compared as text
 * @param message RFC 6901 pointer to the agency's own message
 */
public record ErrorEnvelope(
        String pointer, Set<String> ok, @Nullable String message) {

    public ErrorEnvelope {
        ok = Set.copyOf(ok);
    }
}
