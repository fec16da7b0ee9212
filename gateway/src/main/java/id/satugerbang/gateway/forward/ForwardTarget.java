package id.satugerbang.gateway.forward;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Where a request goes and under which limits.
 *
 * @param name whose calls share one circuit breaker and one bulkhead, for example {@code bmkg/cuaca}
 * @param base upstream's base address
 * @param pathAndQuery what follows the base's path, byte for byte
 * @param deadline longest wait for the answer's header, and longest pause in its body
 * @param maxBodyBytes largest request body
 * @param isPlatform true for the platform's own parts, which get the caller's Authorization and may be at private addresses
 * @param headers headers to set on the upstream request
 */
public record ForwardTarget(
        String name,
        URI base,
        String pathAndQuery,
        Duration deadline,
        long maxBodyBytes,
        boolean isPlatform,
        Map<String, String> headers) {

    public ForwardTarget {
        headers = Map.copyOf(headers);
    }

    /** Address of the call, path and query untouched. */
    String uri() {
        String path = base.getRawPath() == null ? "" : base.getRawPath();
        String prefix = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String port = base.getPort() < 0 ? "" : ":" + base.getPort();
        return base.getScheme() + "://" + base.getHost() + port + prefix + pathAndQuery;
    }
}
