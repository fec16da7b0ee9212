package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.route.ErrorEnvelope;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Where a request goes and under which limits.
 *
 * @param name whose calls share one circuit breaker and one bulkhead, for example {@code bmkg/cuaca}
 * @param base upstream's base address
 * @param pathAndQuery what follows the base's path, byte for byte
 * @param deadline longest wait for the answer's header, and longest pause in its body
 * @param maxBodyBytes largest request body
 * @param isPlatform true for the platform's own parts, which get the caller's Authorization and may be at private addresses
 * @param proof what shows the upstream that the gateway calls, made anew for each try
 * @param envelope how an answer says that it failed; absent where the status says it
 */
record ForwardTarget(
        String name,
        URI base,
        String pathAndQuery,
        Duration deadline,
        long maxBodyBytes,
        boolean isPlatform,
        Mono<UpstreamProof> proof,
        @Nullable ErrorEnvelope envelope) {

    /** Address of the call, path and query untouched. */
    String uri(UpstreamProof shown) {
        String path = base.getRawPath() == null ? "" : base.getRawPath();
        String prefix = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String port = base.getPort() < 0 ? "" : ":" + base.getPort();
        return base.getScheme() + "://" + base.getHost() + port + prefix + shown.appendedTo(pathAndQuery);
    }
}
