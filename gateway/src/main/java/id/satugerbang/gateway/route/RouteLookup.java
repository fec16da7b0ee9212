package id.satugerbang.gateway.route;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a look-up in the {@link RouteTable} found. */
public sealed interface RouteLookup {

    /** A published operation. */
    record Found(RouteMatch match) implements RouteLookup {}

    /** No published service has this address. */
    record ServiceUnknown() implements RouteLookup {}

    /** The service does not declare this path. */
    record OperationUnknown() implements RouteLookup {}

    /**
     * The path is declared, for other methods only.
     *
     * @param operations by method
     */
    record MethodNotAllowed(RouteEntry entry, Map<String, Operation> operations) implements RouteLookup {

        /** Methods that are answered, in alphabetical order: HEAD wherever GET is, OPTIONS everywhere (RFC 9110, 9.3). */
        public Set<String> allowed() {
            Set<String> allowed = new TreeSet<>(operations.keySet());
            if (allowed.contains("GET")) {
                allowed.add("HEAD");
            }
            allowed.add("OPTIONS");
            return allowed;
        }
    }
}
