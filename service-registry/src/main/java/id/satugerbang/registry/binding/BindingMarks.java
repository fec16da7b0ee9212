package id.satugerbang.registry.binding;

import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.document.Pointers;
import id.satugerbang.registry.document.TreeWalk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * From which nodes of a document a binding can be reached, through references too. Found in one pass over the references,
 * however often they fan out: a walk that follows marked nodes only cannot be made to explode.
 */
final class BindingMarks {

    private final List<String> bindings = new ArrayList<>();
    private final NavigableSet<String> marks = new TreeSet<>();
    private final Map<String, List<String>> referencesTo = new HashMap<>();

    private BindingMarks(JsonNode root) {
        TreeWalk.walk(Pointers.DOCUMENT, root, (pointer, key, node) -> {
            if (node.isObject()) {
                note(pointer, node);
            }
        });
        spread();
    }

    static BindingMarks of(ApiDocument document) {
        return new BindingMarks(document.root());
    }

    /** Pointers of every annotated node. */
    List<String> bindings() {
        return bindings;
    }

    /** True where the node, something below it, or something that it refers to is annotated. */
    boolean reach(String pointer) {
        String next = marks.ceiling(pointer);
        if (next != null && next.equals(pointer)) {
            return true;
        }
        String below = marks.ceiling(pointer + "/");
        return below != null && below.startsWith(pointer + "/");
    }

    private void note(String pointer, JsonNode node) {
        if (node.has(BindingReader.ATTRIBUTE)) {
            bindings.add(pointer);
        }
        JsonNode reference = node.path("$ref");
        if (reference.isString()) {
            referencesTo
                    .computeIfAbsent(Pointers.ofReference(reference.stringValue()), target -> new ArrayList<>())
                    .add(pointer);
        }
    }

    private void spread() {
        Deque<String> fresh = new ArrayDeque<>(bindings);
        marks.addAll(bindings);
        while (!fresh.isEmpty()) {
            String mark = fresh.pop();
            for (String above = mark; !above.isEmpty(); above = above.substring(0, above.lastIndexOf('/'))) {
                for (String reference : referencesTo.getOrDefault(above, List.of())) {
                    if (marks.add(reference)) {
                        fresh.push(reference);
                    }
                }
            }
        }
    }
}
