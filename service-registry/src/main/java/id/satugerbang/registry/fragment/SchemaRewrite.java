package id.satugerbang.registry.fragment;

import id.satugerbang.registry.document.SchemaTypes;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a schema of OpenAPI 3.0 or 3.1 as one of 3.1 (JSON Schema 2020-12), with references into the unified document. */
final class SchemaRewrite {

    private static final Set<String> ONE = Set.of(
            "items",
            "not",
            "if",
            "then",
            "else",
            "additionalProperties",
            "contains",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties");
    private static final Set<String> MANY = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> NAMED = Set.of("properties", "patternProperties", "dependentSchemas", "$defs");
    private static final Set<String> DROPPED =
            Set.of("$schema", "$id", "$anchor", "$dynamicAnchor", "$dynamicRef", "$vocabulary");

    private final UsedComponents components;
    private final BoundFields bound;
    private final boolean from30;

    SchemaRewrite(UsedComponents components, boolean from30) {
        this.components = components;
        this.bound = new BoundFields(components);
        this.from30 = from30;
    }

    JsonNode schema(JsonNode schema) {
        return schema(schema, Set.of());
    }

    /** @param filledIn properties that an object around this one does not want from the caller */
    private JsonNode schema(JsonNode schema, Set<String> filledIn) {
        if (!schema.isObject()) {
            return schema.isBoolean() ? schema : JsonNodeFactory.instance.objectNode();
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        if (from30 && schema.path("$ref").isString()) {
            return copy.put("$ref", components.use(schema.path("$ref").stringValue()));
        }
        Set<String> ownFilledIn = schema.has("allOf") || schema.has("properties") ? bound.of(schema) : Set.of();
        Set<String> inside = filledIn.isEmpty() ? ownFilledIn : union(filledIn, ownFilledIn);
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            member(copy, member.getKey(), member.getValue(), inside);
        }
        type(copy);
        return from30 ? Schema30.upgraded(copy) : copy;
    }

    /** A type that nobody knows becomes the one that is meant, so that forms and clients can be made of it. */
    private static void type(ObjectNode copy) {
        if (copy.path("type").isString()) {
            SchemaTypes.meant(copy.path("type").stringValue()).ifPresent(meant -> {
                copy.put("type", meant.type());
                if (meant.format() != null && !copy.has("format")) {
                    copy.put("format", meant.format());
                }
            });
        }
    }

    private void member(ObjectNode copy, String key, JsonNode value, Set<String> filledIn) {
        if (key.equals("$ref") && value.isString()) {
            copy.put(key, components.use(value.stringValue()));
        } else if (key.equals("required")) {
            required(copy, value, filledIn);
        } else if (ONE.contains(key)) {
            copy.set(key, schema(value));
        } else if (MANY.contains(key)) {
            ArrayNode parts = copy.putArray(key);
            value.forEach(part -> parts.add(schema(part, key.equals("allOf") ? filledIn : Set.of())));
        } else if (NAMED.contains(key)) {
            ObjectNode named = copy.putObject(key);
            value.properties().forEach(each -> named.set(each.getKey(), schema(each.getValue())));
        } else if (key.equals("discriminator")) {
            copy.set(key, discriminator(value));
        } else if (!DROPPED.contains(key)) {
            copy.set(key, value);
        }
    }

    private static void required(ObjectNode copy, JsonNode names, Set<String> filledIn) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        names.forEach(name -> {
            if (names.isArray() && !filledIn.contains(name.asString(""))) {
                kept.add(name);
            }
        });
        if (!kept.isEmpty()) {
            copy.set("required", kept);
        }
    }

    /** The mapping names schemas by reference or by their bare name. */
    private JsonNode discriminator(JsonNode discriminator) {
        JsonNode copy = discriminator.deepCopy();
        if (copy.path("mapping") instanceof ObjectNode mapping) {
            for (Map.Entry<String, JsonNode> entry :
                    discriminator.path("mapping").properties()) {
                String target = entry.getValue().asString("");
                String reference = target.startsWith("#") ? target : "#/components/schemas/" + target;
                mapping.put(entry.getKey(), components.use(reference));
            }
        }
        return copy;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new java.util.HashSet<>(one);
        union.addAll(other);
        return union;
    }
}
