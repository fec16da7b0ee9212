package id.satugerbang.registry.fragment;

import id.satugerbang.api.internal.model.RouteOperation;
import id.satugerbang.api.internal.model.RouteOperation.AudienceEnum;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a caller has to show at the gateway, by the audience of an operation; an agency's own schemes stay behind it. */
final class UnifiedSecurity {

    private UnifiedSecurity() {}

    static void write(ObjectNode operation, RouteOperation compiled) {
        List<AudienceEnum> audience = compiled.getAudience();
        ArrayNode security = operation.putArray("security");
        if (!audience.contains(AudienceEnum.PUBLIC)) {
            security.addObject().putArray("access_token");
            if (audience.contains(AudienceEnum.CITIZEN)) {
                security.addObject().putArray("session");
            }
        }
    }
}
