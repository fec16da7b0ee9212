package id.satugerbang.quickstart.onboarding;

import id.satugerbang.sdk.registry.model.AgencyInput;
import id.satugerbang.sdk.registry.model.ReleaseInput;
import id.satugerbang.sdk.registry.model.ServiceInput;
import id.satugerbang.sdk.registry.model.ServiceStandard;
import id.satugerbang.sdk.registry.model.Upstream;
import java.util.List;

/**
 * A simulated service as it is onboarded.
 *
 * @param alias alias of its agency
 * @param definition agency and service
 * @param document its OpenAPI document, as YAML
 * @param version version of the document
 * @param standard its service standard
 */
public record DemoService(
        String alias, Definition definition, String document, String version, ServiceStandard standard) {

    /**
     * Agency and service.
     *
     * @param agency the agency that owns it
     * @param service the service
     * @param officer account that registers it
     * @param upstream base path at the simulated agencies
     */
    public record Definition(AgencyInput agency, ServiceInput service, String officer, String upstream) {}

    /** Slug of the service. */
    public String slug() {
        return definition.service().getSlug();
    }

    /** The release to upload, for agencies simulated at that origin. */
    public ReleaseInput release(String agencies) {
        return new ReleaseInput()
                .openapi(document)
                .upstreams(List.of(new Upstream().url(agencies + definition.upstream())))
                .standard(standard);
    }
}
