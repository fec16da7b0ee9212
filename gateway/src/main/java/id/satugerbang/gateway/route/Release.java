package id.satugerbang.gateway.route;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published release of a service.
 *
 * @param service whose release it is
 * @param id id of the release in the registry
 * @param revision revision that published it
 * @param farewell since when callers should move on; absent while it is current
 * @param deadline longest wait for the upstream
 * @param maxBodyBytes largest request body
 * @param rateLimits how often it may be called
 * @param maxConcurrent calls in flight on one replica; 0 takes the installation's default
 * @param origins web origins whose pages may call the public operations
 */
public record Release(
        ServiceId service,
        UUID id,
        long revision,
        @Nullable Farewell farewell,
        Duration deadline,
        long maxBodyBytes,
        List<RateLimit> rateLimits,
        int maxConcurrent,
        List<Operation> operations,
        List<Upstream> upstreams,
        Set<String> origins) {

    public Release {
        rateLimits = List.copyOf(rateLimits);
        operations = List.copyOf(operations);
        upstreams = List.copyOf(upstreams);
        origins = Set.copyOf(origins);
    }

    /** A release whose operations no other web origin's pages may call. */
    public Release(
            ServiceId service,
            UUID id,
            long revision,
            @Nullable Farewell farewell,
            Duration deadline,
            long maxBodyBytes,
            List<RateLimit> rateLimits,
            int maxConcurrent,
            List<Operation> operations,
            List<Upstream> upstreams) {
        this(
                service,
                id,
                revision,
                farewell,
                deadline,
                maxBodyBytes,
                rateLimits,
                maxConcurrent,
                operations,
                upstreams,
                Set.of());
    }
}
