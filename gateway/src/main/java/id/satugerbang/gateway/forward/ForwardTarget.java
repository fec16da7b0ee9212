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
 * @param match the published operation; each upstream of its service has one circuit breaker and its share of the service's places
 * @param base upstream's base address
 * @param pathAndQuery what follows the base's path, byte for byte
 * @param deadline longest wait for the answer's header, names, connections and tokens included, and longest pause in its body
 * @param maxBodyBytes largest request body
 * @param share most calls to the upstream in flight on this replica
 * @param proof what shows the upstream that the gateway calls, made anew for each try
 */
record ForwardTarget(
        RouteMatch match,
        URI base,
        String pathAndQuery,
        Duration deadline,
        long maxBodyBytes,
        Share share,
        Mono<UpstreamProof> proof) {

    ServiceId service() {
        return match.release().service();
    }

    Operation operation() {
        return match.operation();
    }

    /** Path and query of the call, untouched, behind the base's path. */
    String uri(UpstreamProof shown) {
        String path = base.getRawPath() == null ? "" : base.getRawPath();
        String prefix = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String target = prefix + shown.appendedTo(pathAndQuery);
        return target.startsWith("/") ? target : "/" + target;
    }
}
