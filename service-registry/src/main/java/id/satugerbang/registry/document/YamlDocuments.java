package id.satugerbang.registry.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * YAML 1.2 as a tree of plain data. Aliases are followed and count as what they expand to; merge keys ({@code <<}) are merged, the
 * mapping's own members win. Trees behind aliases are shared and not to be changed.
 */
final class YamlDocuments {

    private static final Set<String> PLAIN_TAGS = Set.of(
            "tag:yaml.org,2002:str",
            "tag:yaml.org,2002:int",
            "tag:yaml.org,2002:float",
            "tag:yaml.org,2002:bool",
            "tag:yaml.org,2002:null",
            "tag:yaml.org,2002:timestamp",
            "tag:yaml.org,2002:map",
            "tag:yaml.org,2002:seq",
            "!");
    private static final String TEXT_TAG = "tag:yaml.org,2002:str";

    private final Map<String, Anchored> anchors = new HashMap<>();
    private final Deque<YamlCollection> open = new ArrayDeque<>();
    private @Nullable JsonNode root;
    private int nodes;

    private record Anchored(JsonNode node, int size) {}

    private YamlDocuments() {}

    /**
     * The tree of the one document in a text; null where it holds none.
     *
     * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException where it is no YAML
     * @throws YamlRefusedException where it says what JSON cannot
     * @throws DocumentOutOfBoundsException where it is too deep or too large
     */
    static @Nullable JsonNode parse(String text) {
        return new YamlDocuments().read(text);
    }

    private @Nullable JsonNode read(String text) {
        for (Event event : YamlEvents.of(text)) {
            switch (event.getEventId()) {
                case DocumentStart -> {
                    if (root != null) {
                        throw new YamlRefusedException("a second document", YamlEvents.place(event));
                    }
                }
                case Alias -> alias((AliasEvent) event);
                case Scalar -> scalar((ScalarEvent) event);
                case MappingStart, SequenceStart -> start((CollectionStartEvent) event);
                case MappingEnd, SequenceEnd -> end(event);
                default -> {
                    // the stream and the document begin and end, and comments say nothing
                }
            }
        }
        return root;
    }

    private void alias(AliasEvent event) {
        Anchored target = anchors.get(event.getAlias().getValue());
        if (target == null) {
            throw new YamlRefusedException("*" + event.getAlias().getValue(), YamlEvents.place(event));
        }
        count(target.size());
        add(target.node(), event, null);
    }

    private void scalar(ScalarEvent event) {
        refuseForeignTag(event.getTag().orElse(null), event);
        count(1);
        boolean plain = event.isPlain() && !TEXT_TAG.equals(event.getTag().orElse(""));
        JsonNode node =
                plain ? YamlScalars.of(event.getValue()) : JsonNodeFactory.instance.stringNode(event.getValue());
        remember(event, node, 1);
        add(node, event, event.getValue());
    }

    private void start(CollectionStartEvent event) {
        refuseForeignTag(event.getTag().orElse(null), event);
        count(1);
        if (open.size() >= DocumentLimits.DEPTH) {
            throw new YamlRefusedException("> " + DocumentLimits.DEPTH + " levels", YamlEvents.place(event));
        }
        open.push(YamlCollection.begin(event, nodes));
    }

    private void end(Event event) {
        YamlCollection closed = open.pop();
        JsonNode node = closed.end();
        closed.anchor().ifPresent(name -> anchors.put(name, new Anchored(node, nodes - closed.before() + 1)));
        add(node, event, null);
    }

    private void add(JsonNode node, Event event, @Nullable String scalar) {
        YamlCollection parent = open.peek();
        if (parent == null) {
            root = node;
        } else {
            parent.add(node, event, scalar);
        }
    }

    private void remember(NodeEvent event, JsonNode node, int size) {
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), new Anchored(node, size)));
    }

    private void count(int more) {
        nodes += more;
        if (nodes > DocumentLimits.NODES) {
            throw new DocumentOutOfBoundsException("> " + DocumentLimits.NODES + " values");
        }
    }

    private static void refuseForeignTag(@Nullable String tag, Event event) {
        if (tag != null && !PLAIN_TAGS.contains(tag)) {
            throw new YamlRefusedException(tag, YamlEvents.place(event));
        }
    }
}
