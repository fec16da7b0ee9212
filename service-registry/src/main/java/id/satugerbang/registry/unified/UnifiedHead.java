package id.satugerbang.registry.unified;

import id.satugerbang.support.mvc.SatuProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the platform itself says in a unified document: title, server, tags, how to sign in, what a problem is. */
@Component
class UnifiedHead {

    private final JsonMapper json;
    private final String origin;
    private final ObjectNode platform;

    UnifiedHead(JsonMapper json, SatuProperties properties) {
        this.json = json;
        this.origin = properties.publicOrigin();
        this.platform = read(json);
    }

    /** Everything that stands before the paths, as members. */
    String of(SliceState state) {
        ObjectNode head = json.createObjectNode().put("openapi", "3.1.0");
        ObjectNode info = ((ObjectNode) platform.path("info")).deepCopy();
        info.put("version", Long.toString(state.revision()));
        info.putObject("contact").put("name", "Satu Gerbang").put("url", origin);
        head.set("info", info);
        head.putArray("servers").addObject().put("url", origin);
        ArrayNode security = head.putArray("security");
        platform.path("securitySchemes").propertyNames().forEach(scheme -> security.addObject()
                .putArray(scheme));
        ArrayNode tags = head.putArray("tags");
        state.agencies()
                .forEach(agency -> tags.addObject().put("name", agency.alias()).put("description", agency.name()));
        return members(head);
    }

    String securitySchemes() {
        ObjectNode only = json.createObjectNode();
        only.set("securitySchemes", platform.path("securitySchemes"));
        return members(only);
    }

    /** The platform's own components of a kind, as members; empty where there are none. */
    String components(String kind) {
        return platform.path(kind) instanceof ObjectNode own ? members(own) : "";
    }

    private static String members(JsonNode object) {
        String text = object.toString();
        return text.substring(1, text.length() - 1);
    }

    private static ObjectNode read(JsonMapper json) {
        try (InputStream file = new ClassPathResource("unified/platform.json").getInputStream()) {
            return (ObjectNode) json.readTree(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
