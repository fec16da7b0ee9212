package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.route.Operation;
import id.satugerbang.gateway.route.RouteMatch;
import id.satugerbang.gateway.route.ServiceId;
import java.net.URI;
import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * Where a request goes and under which limits.
 *
 * @param match the published operation; the calls of its service share one circuit breaker and one bulkhead
 * @param base upstream's base address
 * @param pathAndQuery what follows the base's path, byte for byte
 * @param deadline longest wait for the answer's header, and longest pause in its body
 * @param maxBodyBytes largest request body
 * @param maxConcurrent most calls to the service in flight on this replica
 * @param proof what shows the upstream that the gateway calls, made anew for each try
 */
record ForwardTarget(
        RouteMatch match,
        URI base,
        String pathAndQuery,
        Duration deadline,
        long maxBodyBytes,
        int maxConcurrent,
        Mono<UpstreamProof> proof) {

    ServiceId service() {
        return match.release().service();
    }

    Operation operation() {
        return match.operation();
    }

    /** The same with what is left of the deadline; negative where nothing is. @param start when the call began, in ns */
    ForwardTarget within(long start) {
        Duration left = deadline.minusNanos(System.nanoTime() - start);
        return new ForwardTarget(match, base, pathAndQuery, left, maxBodyBytes, maxConcurrent, proof);
    }

    /** Path and query of the call, untouched, behind the base's path. */
    String uri(UpstreamProof shown) {
        String path = base.getRawPath() == null ? "" : base.getRawPath();
        String prefix = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String target = prefix + shown.appendedTo(pathAndQuery);
        return target.startsWith("/") ? target : "/" + target;
    }
}
