package id.satugerbang.registry.fragment;

import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.document.Located;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** Names what is referred to, and remembers it until it is written. */
final class UsedComponents {

    private final ApiDocument document;
    private final Namespace namespace;
    private final Set<String> known = new HashSet<>();
    private final Map<String, JsonNode> hoisted = new HashMap<>();
    private final Deque<ComponentRef> unwritten = new ArrayDeque<>();

    UsedComponents(ApiDocument document, Namespace namespace) {
        this.document = document;
        this.namespace = namespace;
    }

    /** The reference as the unified document has it; what stood elsewhere in the document becomes a schema of its own. */
    String use(String reference) {
        ComponentRef component = ComponentRef.parse(reference).orElseGet(() -> hoist(reference));
        if (known.add(component.kind() + "/" + component.name())) {
            unwritten.add(component);
        }
        return "#/components/" + component.kind() + "/" + namespace.component(component.name()) + component.rest();
    }

    /** The next component that was used and not written yet; null where there is none. */
    @Nullable
    ComponentRef next() {
        return unwritten.poll();
    }

    JsonNode node(ComponentRef component) {
        JsonNode elsewhere = hoisted.get(component.name());
        return elsewhere != null
                ? elsewhere
                : document.root().path("components").path(component.kind()).path(component.name());
    }

    private ComponentRef hoist(String reference) {
        String name = "bagian-" + Integer.toHexString(reference.hashCode());
        hoisted.put(name, target(reference));
        return new ComponentRef("schemas", name, "");
    }

    /** What a reference names, wherever it stands. */
    JsonNode target(String reference) {
        JsonNode pointer = JsonNodeFactory.instance.objectNode().put("$ref", reference);
        JsonNode target = document.follow(new Located("", pointer)).node();
        return target == pointer ? MissingNode.getInstance() : target;
    }
}
