package id.satugerbang.identity.disclosure;

import id.satugerbang.identity.attribute.AttributeDefinition;
import java.util.List;

/**
 * One attribute that an operation wants.
 *
 * @param supplied what the caller sent in its place; each must equal the rendered value
 */
record Binding(AttributeDefinition attribute, boolean required, Rendering rendering, List<String> supplied) {

    Binding {
        supplied = List.copyOf(supplied);
    }

    String key() {
        return attribute.key();
    }

    @Override
    public String toString() {
        return "Binding[" + key() + "]";
    }
}
