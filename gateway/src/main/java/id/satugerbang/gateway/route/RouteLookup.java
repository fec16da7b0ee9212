package id.satugerbang.gateway.route;

import java.util.Set;

/** What a look-up in the {@link RouteTable} found. */
public sealed interface RouteLookup {

    /** A published operation. */
    record Found(RouteMatch match) implements RouteLookup {}

    /** No published service has this address. */
    record ServiceUnknown() implements RouteLookup {}

    /** The service does not declare this path. */
    record OperationUnknown() implements RouteLookup {}

    /** The path is declared, for these methods only, in alphabetical order. */
    record MethodNotAllowed(Set<String> allowed) implements RouteLookup {}
}
