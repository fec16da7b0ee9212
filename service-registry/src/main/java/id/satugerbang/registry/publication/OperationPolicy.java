package id.satugerbang.registry.publication;

import id.satugerbang.registry.document.ApiOperation;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Who may call an operation, read from its {@code x-satu-*} extensions; what is not understood gives nobody access.
 *
 * @param audience {@code public}, {@code citizen}, {@code integrator}; empty is nobody
 * @param assurance {@code basic} or {@code substantial}
 */
public record OperationPolicy(Set<String> audience, String assurance) {

    /** Values of {@code x-satu-audience}. */
    public static final Set<String> AUDIENCES = Set.of("public", "citizen", "integrator");

    /** Reads the extensions of one operation; an assurance that is not understood counts as the highest. */
    public static OperationPolicy of(ApiOperation operation) {
        Set<String> audience = new LinkedHashSet<>();
        for (JsonNode value : operation.node().path("x-satu-audience")) {
            if (value.isString() && AUDIENCES.contains(value.stringValue())) {
                audience.add(value.stringValue());
            }
        }
        JsonNode assurance = operation.node().path("x-satu-assurance");
        boolean basic = assurance.isMissingNode() || (assurance.isString() && "basic".equals(assurance.stringValue()));
        return new OperationPolicy(audience, basic ? "basic" : "substantial");
    }
}
