package id.satugerbang.gateway.edge;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Headers that mean something only when the platform sets them, so that no client's may pass. */
final class PlatformHeaders {

    private static final Set<String> NAMES = Set.of(
            "citizen-assertion",
            "x-user-id",
            "x-real-ip",
            "forwarded",
            "proxy-connection",
            "proxy-authorization",
            "x-original-url",
            "x-original-uri",
            "x-rewrite-url",
            "x-http-method",
            "x-http-method-override",
            "x-method-override");
    private static final Set<String> FRAMING = Set.of("host", "content-length", "transfer-encoding", "connection");
    private static final Set<String> CLIENTS =
            Set.of("satu-region", "satu-acting-for", "satu-assisted-session", "satu-subject");

    private PlatformHeaders() {}

    /**
     * Names to remove from a request: the platform's own, and those that {@code Connection} names (RFC 9110, 7.6.1).
     *
     * @param headers as they arrived
     */
    static List<String> foundIn(HttpHeaders headers) {
        List<String> found = new ArrayList<>(0);
        for (Map.Entry<String, String> header : headers) {
            if (isPlatform(header.getKey().toLowerCase(Locale.ROOT))) {
                found.add(header.getKey());
            }
        }
        for (String value : headers.getAll(HttpHeaderNames.CONNECTION)) {
            for (String named : value.split(",", -1)) {
                String name = named.strip();
                if (!FRAMING.contains(name.toLowerCase(Locale.ROOT)) && headers.contains(name)) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    /** Servers that put headers into variables (CGI and its kin) read an underscore as a hyphen. */
    private static boolean isPlatform(String sent) {
        String name = sent.replace('_', '-');
        return NAMES.contains(name)
                || name.startsWith("x-forwarded-")
                || (name.startsWith("satu-") && !CLIENTS.contains(sent));
    }
}
