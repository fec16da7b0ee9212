package id.satugerbang.registry.fragment;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes parameters, bodies, responses and what else is no schema with references into the unified document. */
final class PartRewrite {

    private static final Set<String> VERBATIM = Set.of("example", "value");
    private static final Set<String> DROPPED = Set.of("servers", "server", "callbacks", "operationRef");

    private final UsedComponents components;
    private final Namespace namespace;
    private final SchemaRewrite schemas;

    PartRewrite(UsedComponents components, Namespace namespace, boolean from30) {
        this.components = components;
        this.namespace = namespace;
        this.schemas = new SchemaRewrite(components, from30);
    }

    /** A component of that kind. */
    JsonNode component(String kind, JsonNode node) {
        return kind.equals("schemas") ? schemas.schema(node) : part(node);
    }

    JsonNode part(JsonNode node) {
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> copy.add(part(element)));
            return copy;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            member(copy, member.getKey(), member.getValue());
        }
        return copy;
    }

    private void member(ObjectNode copy, String key, JsonNode value) {
        if (key.equals("$ref") && value.isString()) {
            reference(copy, value.stringValue());
        } else if (key.equals("schema")) {
            copy.set(key, schemas.schema(value));
        } else if (key.equals("operationId") && value.isString()) {
            copy.put(key, namespace.operation(value.stringValue()));
        } else if (key.startsWith("x-") || VERBATIM.contains(key)) {
            copy.set(key, value);
        } else if (!DROPPED.contains(key)) {
            copy.set(key, part(value));
        }
    }

    /** What is no component cannot be referred to any more, and is written in the place of the reference. */
    private void reference(ObjectNode copy, String reference) {
        if (ComponentRef.parse(reference).isPresent()) {
            copy.put("$ref", components.use(reference));
        } else if (part(components.target(reference)) instanceof ObjectNode target) {
            copy.setAll(target);
        }
    }
}
