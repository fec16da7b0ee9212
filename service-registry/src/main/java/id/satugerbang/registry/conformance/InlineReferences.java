package id.satugerbang.registry.conformance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** References in whose place the parts that they name are written; such a part must not hold itself. */
final class InlineReferences {

    private final NavigableMap<String, String> targets = new TreeMap<>();
    private final Map<String, Boolean> finished = new HashMap<>();

    void add(String pointer, String target) {
        targets.put(pointer, target);
    }

    /** Pointers of references by which a part comes back to itself. */
    Set<String> cycles() {
        Set<String> cycles = new HashSet<>();
        targets.forEach((pointer, target) -> {
            if (!finished.containsKey(target)) {
                search(target, cycles);
            }
        });
        return cycles;
    }

    private record Step(String part, Iterator<Map.Entry<String, String>> inside) {}

    private void search(String start, Set<String> cycles) {
        Deque<Step> way = new ArrayDeque<>();
        enter(start, way);
        while (!way.isEmpty()) {
            Step step = way.peek();
            if (!step.inside().hasNext()) {
                finished.put(step.part(), true);
                way.pop();
                continue;
            }
            Map.Entry<String, String> reference = step.inside().next();
            Boolean done = finished.get(reference.getValue());
            if (done == null) {
                enter(reference.getValue(), way);
            } else if (!done) {
                cycles.add(reference.getKey());
            }
        }
    }

    /** A part is unfinished as long as one is on the way through it. */
    private void enter(String part, Deque<Step> way) {
        finished.put(part, false);
        List<Map.Entry<String, String>> inside = new ArrayList<>();
        if (targets.containsKey(part)) {
            inside.add(Map.entry(part, targets.get(part)));
        }
        inside.addAll(targets.subMap(part + "/", part + "0").entrySet());
        way.push(new Step(part, inside.iterator()));
    }
}
