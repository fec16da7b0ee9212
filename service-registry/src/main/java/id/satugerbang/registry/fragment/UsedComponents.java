package id.satugerbang.registry.fragment;

import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.document.Located;
import id.satugerbang.registry.document.Pointers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Names what is referred to, and remembers it until it is written. */
final class UsedComponents {

    private static final String SCHEMAS = "schemas";

    private final ApiDocument document;
    private final Namespace namespace;
    private final Set<ComponentRef> known = new HashSet<>();
    private final Map<String, JsonNode> hoisted = new HashMap<>();
    private final Deque<ComponentRef> unwritten = new ArrayDeque<>();

    UsedComponents(ApiDocument document, Namespace namespace) {
        this.document = document;
        this.namespace = namespace;
    }

    /** The reference as the unified document has it; what stood elsewhere in the document becomes a schema of its own. */
    String use(String reference) {
        ComponentRef component = ComponentRef.parse(reference).orElseGet(() -> hoist(reference));
        if (known.add(component)) {
            unwritten.add(component);
        }
        return "#/components/" + component.kind() + "/" + namespace.component(component.name());
    }

    /** The next component that was used and not written yet; null where there is none. */
    @Nullable
    ComponentRef next() {
        return unwritten.poll();
    }

    JsonNode node(ComponentRef component) {
        JsonNode elsewhere = component.kind().equals(SCHEMAS) ? hoisted.get(component.name()) : null;
        return elsewhere != null
                ? elsewhere
                : document.root().path("components").path(component.kind()).path(component.name());
    }

    /** The name is the place, so that two places never share one. */
    private ComponentRef hoist(String reference) {
        String name = "bagian-" + Pointers.fragment(reference);
        hoisted.put(name, target(reference));
        return new ComponentRef(SCHEMAS, name);
    }

    /** What a reference names, wherever it stands, over references that it consists of. */
    JsonNode target(String reference) {
        Located target = document.follow(document.target(reference));
        return target.node();
    }
}
