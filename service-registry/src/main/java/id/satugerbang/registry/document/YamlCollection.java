package id.satugerbang.registry.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A mapping or a list of YAML that is being read. */
final class YamlCollection {

    private static final String MERGE = "<<";

    private final CollectionStartEvent event;
    private final int before;
    private final @Nullable ArrayNode list;
    private final ObjectNode map = JsonNodeFactory.instance.objectNode();
    private final List<JsonNode> merged = new ArrayList<>();
    private @Nullable String key;
    private boolean merging;

    private YamlCollection(CollectionStartEvent event, int before) {
        this.event = event;
        this.before = before;
        this.list = event.getEventId() == ID.SequenceStart ? JsonNodeFactory.instance.arrayNode() : null;
    }

    /** @param before values that were counted before it, with itself */
    static YamlCollection begin(CollectionStartEvent event, int before) {
        return new YamlCollection(event, before);
    }

    Optional<String> anchor() {
        return event.getAnchor().map(anchor -> anchor.getValue());
    }

    int before() {
        return before;
    }

    /** Adds an element, a key or the value of one. @param scalar the text of a scalar, as it stands there */
    void add(JsonNode node, Event source, @Nullable String scalar) {
        if (list != null) {
            list.add(node);
        } else if (key != null) {
            value(node, source);
        } else if (scalar == null && !node.isValueNode()) {
            throw new YamlRefusedException("a key that is no text", YamlEvents.place(source));
        } else {
            key = scalar == null ? node.asString() : scalar;
            merging = source instanceof ScalarEvent plain && plain.isPlain() && MERGE.equals(scalar);
            if (!merging && map.has(key)) {
                throw new YamlRefusedException("\"" + key + "\" twice", YamlEvents.place(source));
            }
        }
    }

    private void value(JsonNode node, Event source) {
        if (!merging) {
            map.set(key, node);
        } else if (node.isObject()) {
            merged.add(node);
        } else if (node.isArray() && node.valueStream().allMatch(JsonNode::isObject)) {
            node.forEach(merged::add);
        } else {
            throw new YamlRefusedException("<<", YamlEvents.place(source));
        }
        key = null;
    }

    /** What was read, with what it merges in; the earlier of two merged mappings wins. */
    JsonNode end() {
        if (list != null) {
            return list;
        }
        for (JsonNode other : merged) {
            for (Map.Entry<String, JsonNode> member : other.properties()) {
                if (!map.has(member.getKey())) {
                    map.set(member.getKey(), member.getValue());
                }
            }
        }
        return map;
    }
}
