package id.satugerbang.gateway.forward;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Headers that belong to one connection and are never passed on (RFC 9110 section 7.6.1). */
final class HopHeaders {

    private static final Set<String> ALWAYS = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private HopHeaders() {}

    /** Lower-case names never to pass on. */
    static Set<String> always() {
        return ALWAYS;
    }

    /** Lower-case names not to pass on, given the values of {@code Connection}. */
    static Set<String> of(List<String> connection) {
        Set<String> named = Set.of();
        for (String value : connection) {
            for (String part : value.split(",", -1)) {
                String name = part.strip().toLowerCase(Locale.ROOT);
                if (!ALWAYS.contains(name)) {
                    named = named.isEmpty() ? new HashSet<>(ALWAYS) : named;
                    named.add(name);
                }
            }
        }
        return named.isEmpty() ? ALWAYS : named;
    }
}
