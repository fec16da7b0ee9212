package id.satugerbang.registry.standard;

import id.satugerbang.api.registry.model.ServiceStandard;
import id.satugerbang.api.registry.model.StandardDraft;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Standards that have passed the checks, as everybody reads them. */
@Component
public class StatedStandards {

    private final JsonMapper json;

    StatedStandards(JsonMapper json) {
        this.json = json;
    }

    /** The same standard; the checks have found every element of it whole. */
    public ServiceStandard of(StandardDraft checked) {
        return json.convertValue(checked, ServiceStandard.class);
    }
}
