package id.satugerbang.registry.publication;

import java.util.List;

/**
 * The route table changes in the running transaction.
 *
 * @param services keys of the services whose routes were put or removed
 * @param revision the newest revision
 */
public record RouteChanged(List<Long> services, long revision) {

    public RouteChanged {
        services = List.copyOf(services);
    }

    /** Keys as a database array. */
    public Long[] keys() {
        return services.toArray(Long[]::new);
    }
}
