package id.satugerbang.registry.publication;

import id.satugerbang.api.internal.model.PublishedRoute;
import id.satugerbang.registry.fragment.ServiceFragment;
import java.util.Optional;

/**
 * A release, worked out as far as that needs no database: ready to become the route of its service.
 *
 * @param route compiled, still without its revision
 * @param operations what the catalogue says about the operations, as JSON
 * @param standard the service standard, as JSON
 * @param fragment its part of the unified document
 * @param dangling a reference in that part that leads nowhere
 */
public record PreparedRoute(
        RouteSource source,
        PublishedRoute route,
        String operations,
        String standard,
        ServiceFragment fragment,
        Optional<String> dangling) {

    String name() {
        return source.agency() + "/" + source.service();
    }
}
