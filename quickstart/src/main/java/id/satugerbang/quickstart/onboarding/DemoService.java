package id.satugerbang.quickstart.onboarding;

import id.satugerbang.sdk.registry.model.AgencyInput;
import id.satugerbang.sdk.registry.model.CredentialInput;
import id.satugerbang.sdk.registry.model.Policy;
import id.satugerbang.sdk.registry.model.ReleaseInput;
import id.satugerbang.sdk.registry.model.ServiceInput;
import id.satugerbang.sdk.registry.model.StandardDraft;
import id.satugerbang.sdk.registry.model.Upstream;
import id.satugerbang.sdk.registry.model.UpstreamAuth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
        String alias, Definition definition, String document, String version, StandardDraft standard) {

    /**
     * Agency and service.
     *
     * @param agency the agency that owns it
     * @param service the service
     * @param officer account that registers it
     * @param upstreams where its API is, by region
     * @param credentials what the gateway needs there, by name; {@code ${name}} stands for a generated value
     * @param policy how much traffic it takes; absent as any other
     */
    public record Definition(
            AgencyInput agency,
            ServiceInput service,
            String officer,
            List<Place> upstreams,
            @Nullable Map<String, JsonNode> credentials,
            @Nullable Policy policy) {}

    /**
     * An upstream.
     *
     * @param region region it serves; absent serves every region
     * @param path base path at the simulated agencies
     * @param auth how the gateway authenticates itself; absent not at all
     */
    public record Place(
            @Nullable String region, String path, @Nullable UpstreamAuth auth) {

        Upstream at(String agencies) {
            return new Upstream().url(agencies + path).region(region).auth(auth);
        }
    }

    /** Slug of the service. */
    public String slug() {
        return definition.service().getSlug();
    }

    /** The release to upload, for agencies simulated at that origin. */
    public ReleaseInput release(String agencies) {
        return new ReleaseInput()
                .openapi(document)
                .upstreams(definition.upstreams().stream()
                        .map(place -> place.at(agencies))
                        .toList())
                .policy(definition.policy())
                .standard(standard);
    }

    /** Its credentials by name, for agencies simulated at that origin that have handed out those keys. */
    public Map<String, CredentialInput> credentials(String agencies, Map<String, String> keys) {
        Map<String, CredentialInput> filled = new TreeMap<>();
        Optional.ofNullable(definition.credentials()).orElseGet(Map::of).forEach((name, credential) -> {
            String text = credential.toString().replace("${agencies}", agencies);
            for (Map.Entry<String, String> key : keys.entrySet()) {
                text = text.replace("${" + key.getKey() + "}", key.getValue());
            }
            filled.put(name, JsonMapper.shared().readValue(text, CredentialInput.class));
        });
        return filled;
    }
}
