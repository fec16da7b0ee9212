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
 * @param service whose upstream has one circuit breaker and its share of the service's places
 * @param base upstream's base address
 * @param pathAndQuery what follows the base's path, byte for byte
 * @param deadline longest wait for the answer's header, names, connections and tokens included, and longest pause in its body
 * @param maxBodyBytes largest request body
 * @param share most calls to the upstream in flight on this replica
 * @param proof what shows the upstream that the gateway calls, made anew for each try
 * @param envelope how an answer says that it failed; absent where the status says it
 * @param events true where the document declares that the operation may answer with a stream of events
 */
record ForwardTarget(
        ServiceId service,
        URI base,
        String pathAndQuery,
        Duration deadline,
        long maxBodyBytes,
        Share share,
        Mono<UpstreamProof> proof,
        @Nullable ErrorEnvelope envelope,
        boolean events) {

    /** Path and query of the call, untouched, behind the base's path. */
    String uri(UpstreamProof shown) {
        String path = base.getRawPath() == null ? "" : base.getRawPath();
        String prefix = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String target = prefix + shown.appendedTo(pathAndQuery);
        return target.startsWith("/") ? target : "/" + target;
    }
}
