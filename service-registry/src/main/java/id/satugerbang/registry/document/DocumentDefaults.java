package id.satugerbang.registry.document;

import id.satugerbang.registry.finding.DerivedValue;
import id.satugerbang.registry.finding.DerivedValue.Origin;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What the root of a document or a tag says for the operations that say nothing themselves. Of an operation's tags the first that
 * says something counts, and a tag before the root.
 */
final class DocumentDefaults {

    private static final List<String> MEMBERS = List.of("x-satu-audience", "x-satu-assurance", "x-satu-purpose");

    private final Located root;
    private final Map<String, Located> tags = new HashMap<>();

    DocumentDefaults(JsonNode document) {
        this.root = new Located(Pointers.DOCUMENT, document);
        Located list = root.child("tags");
        for (int index = 0; index < list.node().size(); index++) {
            Located tag = list.child(index);
            tags.putIfAbsent(tag.node().path("name").asString(""), tag);
        }
    }

    /** Of each default that holds for an operation, where it stands. */
    Map<String, Located> of(JsonNode operation) {
        Map<String, Located> found = new LinkedHashMap<>();
        for (String member : MEMBERS) {
            if (!operation.has(member)) {
                Located holder = holder(operation, member);
                if (holder.node().has(member)) {
                    found.put(member, holder.child(member));
                }
            }
        }
        return found;
    }

    /** A default as the report shows it. */
    DerivedValue derived(String operation, String member, Located value) {
        Origin origin = value.pointer().startsWith(root.child("tags").pointer() + "/") ? Origin.TAG : Origin.DOCUMENT;
        return new DerivedValue(operation, member, JsonDocuments.plain(value.node()), origin, null);
    }

    private Located holder(JsonNode operation, String member) {
        for (JsonNode name : operation.path("tags")) {
            Located tag = tags.get(name.asString(""));
            if (tag != null && tag.node().has(member)) {
                return tag;
            }
        }
        return root;
    }
}
