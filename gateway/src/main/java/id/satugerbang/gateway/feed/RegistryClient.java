package id.satugerbang.gateway.feed;

import id.satugerbang.api.internal.model.ReplicaReport;
import id.satugerbang.api.internal.model.RouteSnapshot;
import id.satugerbang.gateway.internal.PartCallException;
import id.satugerbang.gateway.internal.PartClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the feed asks the registry. */
final class RegistryClient {

    private final PartClient registry;
    private final JsonMapper json;

    RegistryClient(PartClient registry, JsonMapper json) {
        this.registry = registry;
        this.json = json;
    }

    /** Every live route. @throws PartCallException where the registry does not answer as agreed */
    RouteSnapshot routes() {
        byte[] body = registry.call("GET", "/internal/v1/routes", null, 200);
        try {
            return json.readValue(body, RouteSnapshot.class);
        } catch (JacksonException notASnapshot) {
            throw new PartCallException("The registry's snapshot cannot be read", 200, notASnapshot);
        }
    }

    /** Heartbeat. @throws PartCallException where the registry does not take it */
    void report(String replica, ReplicaReport report) {
        registry.call("PUT", "/internal/v1/replicas/" + replica, report, 204);
    }
}
