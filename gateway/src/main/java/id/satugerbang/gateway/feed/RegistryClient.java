package id.satugerbang.gateway.feed;

import id.satugerbang.api.internal.model.FeedPosition;
import id.satugerbang.api.internal.model.ReplicaReport;
import id.satugerbang.api.internal.model.RouteSnapshot;
import id.satugerbang.gateway.internal.PartCallException;
import id.satugerbang.gateway.internal.PartClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the feed asks the registry. */
final class RegistryClient {

    private final PartClient registry;
    private final JsonMapper json;

    RegistryClient(PartClient registry, JsonMapper json) {
        this.registry = registry;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
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

    /**
     * Heartbeat.
     *
     * @return how far the registry is; absent where it does not say
     * @throws PartCallException where the registry does not take it
     */
    @Nullable
    FeedPosition report(String replica, ReplicaReport report) {
        byte[] body = registry.call("PUT", "/internal/v1/replicas/" + replica, report, 200, 204);
        try {
            return body.length == 0 ? null : json.readValue(body, FeedPosition.class);
        } catch (JacksonException notAPosition) {
            throw new PartCallException("The registry's answer to a heartbeat cannot be read", 200, notAPosition);
        }
    }
}
