package id.satugerbang.registry.fragment;

import id.satugerbang.api.internal.model.PublishedRoute;
import id.satugerbang.api.internal.model.RouteBinding;
import id.satugerbang.api.internal.model.RouteOperation;
import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.document.Located;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes one operation as callers of the gateway see it. */
final class OperationRewrite {

    /** Names the path segments that are {@code me} in public, with their annotations. */
    private static final String BOUND_PATH = "x-satu-bound-path";

    /** What the agency calls an operation whose id cannot be used. */
    private static final String ALIAS = "x-satu-operation-alias";

    private static final String OPERATION_ID = "operationId";
    private static final List<String> REPLACED =
            List.of("parameters", "tags", "security", "servers", "callbacks", OPERATION_ID, "deprecated");

    private final Namespace namespace;
    private final PartRewrite parts;
    private final boolean deprecated;
    private final PublishedRoute route;

    OperationRewrite(Namespace namespace, PartRewrite parts, PublishedRoute route) {
        this.namespace = namespace;
        this.parts = parts;
        this.deprecated = Boolean.TRUE.equals(route.getDeprecated());
        this.route = route;
    }

    ObjectNode operation(ApiOperation operation, RouteOperation compiled) {
        ObjectNode own = ((ObjectNode) operation.node()).deepCopy();
        own.remove(REPLACED);
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        written.put(OPERATION_ID, namespace.operation(compiled.getOperationId()));
        operation
                .ownText(OPERATION_ID)
                .filter(called -> !called.equals(compiled.getOperationId()))
                .ifPresent(called -> written.put(ALIAS, called));
        written.putArray("tags").add(namespace.agency());
        written.setAll((ObjectNode) parts.part(own));
        if (!written.has("description")) {
            written.put("description", operation.text("summary").orElse(""));
        }
        if (deprecated || operation.node().path("deprecated").asBoolean(false)) {
            written.put("deprecated", true);
        }
        parameters(written, operation, compiled);
        responses(written);
        UnifiedSecurity.write(written, compiled);
        return written;
    }

    private void parameters(ObjectNode written, ApiOperation operation, RouteOperation compiled) {
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        ArrayNode bound = JsonNodeFactory.instance.arrayNode();
        for (Located parameter : operation.parameters()) {
            JsonNode node = parameter.node();
            boolean isBound = isBound(node, compiled);
            if (isBound && "path".equals(node.path("in").asString(""))) {
                bound.add(segment(node));
            } else if (parts.part(node) instanceof ObjectNode copy) {
                if (isBound) {
                    copy.remove("required");
                }
                shown.add(copy);
            }
        }
        if (RegionParameter.appliesTo(route)) {
            RegionParameter.addTo(shown, route);
        }
        if (!shown.isEmpty()) {
            written.set("parameters", shown);
        }
        if (!bound.isEmpty()) {
            written.set(BOUND_PATH, bound);
        }
    }

    private static boolean isBound(JsonNode parameter, RouteOperation compiled) {
        return Objects.requireNonNullElse(compiled.getBindings(), List.<RouteBinding>of()).stream()
                .anyMatch(binding ->
                        binding.getIn().getValue().equals(parameter.path("in").asString(""))
                                && binding.getName()
                                        .equals(parameter.path("name").asString("")));
    }

    private static ObjectNode segment(JsonNode parameter) {
        ObjectNode segment = JsonNodeFactory.instance.objectNode();
        segment.set("name", parameter.path("name"));
        for (JsonNode holder : List.of(parameter.path("schema"), parameter)) {
            for (Map.Entry<String, JsonNode> member : holder.properties()) {
                if (member.getKey().startsWith("x-citizen-")) {
                    segment.set(member.getKey(), member.getValue());
                }
            }
        }
        return segment;
    }

    /** The gateway answers with problems whatever the agency declares. */
    private static void responses(ObjectNode written) {
        if (written.path("responses") instanceof ObjectNode responses) {
            for (String range : new String[] {"4XX", "5XX"}) {
                if (!responses.has(range)) {
                    responses.putObject(range).put("$ref", "#/components/responses/Problem");
                }
            }
        }
    }
}
