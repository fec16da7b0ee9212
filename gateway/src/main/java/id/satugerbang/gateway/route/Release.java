package id.satugerbang.gateway.route;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A published release of a service.
 *
 * @param service whose release it is
 * @param id id of the release in the registry
 * @param revision revision that published it
 * @param deprecated true where callers should move on
 * @param deadline longest wait for the upstream
 * @param maxBodyBytes largest request body
 */
public record Release(
        ServiceId service,
        UUID id,
        long revision,
        boolean deprecated,
        Duration deadline,
        long maxBodyBytes,
        List<Operation> operations,
        List<Upstream> upstreams) {

    public Release {
        operations = List.copyOf(operations);
        upstreams = List.copyOf(upstreams);
    }
}
