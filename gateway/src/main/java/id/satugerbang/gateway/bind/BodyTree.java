package id.satugerbang.gateway.bind;

import id.satugerbang.gateway.route.Binding;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bound properties of a body by the objects they stand in.
 *
 * <p>Names that differ in case only are one: many agencies' JSON readers see no difference.
 */
final class BodyTree {

    private final String name;
    private final String pointer;
    private final Map<String, BodyTree> children = new LinkedHashMap<>();
    private @Nullable Binding binding;

    private BodyTree(String name, String pointer) {
        this.name = name;
        this.pointer = pointer;
    }

    /** The tree of the body bindings among {@code bindings}; without children where there are none. */
    static BodyTree of(List<Binding> bindings) {
        BodyTree root = new BodyTree("", "");
        for (Binding binding : bindings) {
            if (binding.place() == Binding.Place.BODY) {
                BodyTree node = root;
                for (String name : binding.pointer()) {
                    node = node.added(name);
                }
                node.binding = binding;
            }
        }
        return root;
    }

    String name() {
        return name;
    }

    /** RFC 6901 pointer of the property. */
    String pointer() {
        return pointer;
    }

    /** What is bound here; absent for an object on the way to something bound. */
    @Nullable
    Binding binding() {
        return binding;
    }

    @Nullable
    BodyTree child(String property) {
        return children.get(property.toLowerCase(Locale.ROOT));
    }

    Collection<BodyTree> children() {
        return children.values();
    }

    boolean isEmpty() {
        return children.isEmpty();
    }

    private BodyTree added(String property) {
        String escaped = property.replace("~", "~0").replace("/", "~1");
        return children.computeIfAbsent(
                property.toLowerCase(Locale.ROOT), key -> new BodyTree(property, pointer + "/" + escaped));
    }
}
