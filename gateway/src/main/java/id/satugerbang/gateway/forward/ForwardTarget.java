package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.route.ErrorEnvelope;
import id.satugerbang.gateway.route.ServiceId;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Where a request goes and under which limits.
 *
 * @param service whose calls share one circuit breaker and one bulkhead
 * @param base upstream's base address
 * @param pathAndQuery what follows the base's path, byte for byte
 * @param deadline longest wait for the answer's header, and longest pause in its body
 * @param maxBodyBytes largest request body
 * @param maxConcurrent most calls to the service in flight on this replica
 * @param proof what shows the upstream that the gateway calls, made anew for each try
 * @param envelope how an answer says that it failed; absent where the status says it
 */
record ForwardTarget(
        ServiceId service,
        URI base,
        String pathAndQuery,
        Duration deadline,
        long maxBodyBytes,
        int maxConcurrent,
        Mono<UpstreamProof> proof,
        @Nullable ErrorEnvelope envelope) {

    /** The same with what is left of the deadline; negative where nothing is. @param start when the call began, in ns */
    ForwardTarget within(long start) {
        Duration left = deadline.minusNanos(System.nanoTime() - start);
        return new ForwardTarget(service, base, pathAndQuery, left, maxBodyBytes, maxConcurrent, proof, envelope);
    }

    /** Path and query of the call, untouched, behind the base's path. */
    String uri(UpstreamProof shown) {
        String path = base.getRawPath() == null ? "" : base.getRawPath();
        String prefix = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String target = prefix + shown.appendedTo(pathAndQuery);
        return target.startsWith("/") ? target : "/" + target;
    }
}
