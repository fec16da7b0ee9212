package id.satugerbang.registry.fragment;

import id.satugerbang.registry.document.DocumentWalk;
import id.satugerbang.registry.document.MediaTypes;
import id.satugerbang.registry.document.Pointers;
import id.satugerbang.registry.finding.ConformanceFailedException;
import id.satugerbang.registry.finding.FindingCode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes parameters, bodies, responses and what else is no schema with references into the unified document. Names in maps are
 * names, also where they look like keywords or extensions; what is written in the place of references is bounded.
 */
final class PartRewrite {

    private static final int MOST_NODES = 300_000;
    private static final Set<String> DROPPED = Set.of("servers", "server", "callbacks", "operationRef");

    private final UsedComponents components;
    private final Namespace namespace;
    private final SchemaRewrite schemas;
    private final Set<String> inlining = new HashSet<>();
    private int nodes;

    PartRewrite(UsedComponents components, Namespace namespace, boolean from30) {
        this.components = components;
        this.namespace = namespace;
        this.schemas = new SchemaRewrite(components, from30);
    }

    /** A component of that kind. */
    JsonNode component(String kind, JsonNode node) {
        return kind.equals("schemas") ? schemas.schema(node) : part(node);
    }

    /** @throws ConformanceFailedException where a part would hold itself, or would become too large */
    JsonNode part(JsonNode node) {
        if (++nodes > MOST_NODES) {
            throw ConformanceFailedException.of(
                    FindingCode.DOCUMENT_TOO_LARGE, Pointers.DOCUMENT, "$ref > " + MOST_NODES);
        }
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
        } else if (DROPPED.contains(key)) {
            return;
        } else if (DocumentWalk.isNamed(key, value)) {
            copy.set(key, named(key, value));
        } else if (DocumentWalk.isData(key) || key.equals("value") || key.equals("examples")) {
            copy.set(key, value);
        } else {
            copy.set(key, part(value));
        }
    }

    private ObjectNode named(String map, JsonNode names) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : names.properties()) {
            String name = map.equals("content") ? mediaType(entry.getKey(), names) : entry.getKey();
            copy.set(name, DocumentWalk.isExtension(map, name) ? entry.getValue() : part(entry.getValue()));
        }
        return copy;
    }

    /** JSON goes by its bare name, so that who looks for it finds it. */
    private static String mediaType(String type, JsonNode content) {
        String bare = MediaTypes.bare(type);
        return bare.equals(MediaTypes.JSON) && !content.has(bare) ? bare : type;
    }

    /** What is no component cannot be referred to any more, and is written in the place of the reference. */
    private void reference(ObjectNode copy, String reference) {
        if (ComponentRef.parse(reference).isPresent()) {
            copy.put("$ref", components.use(reference));
            return;
        }
        if (!inlining.add(reference)) {
            throw ConformanceFailedException.of(FindingCode.REFERENCE_CYCLE, Pointers.DOCUMENT, reference);
        }
        if (part(components.target(reference)) instanceof ObjectNode target) {
            copy.setAll(target);
        }
        inlining.remove(reference);
    }
}
