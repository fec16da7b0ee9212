package id.satugerbang.registry.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies what YAML gave into a true tree: aliases are followed, within bounds; keys become text. */
final class PlainTree {

    private int nodes;

    /** The copy. @throws DocumentOutOfBoundsException where it would be too deep, too large, or is no plain data */
    static @Nullable Object copy(@Nullable Object value) {
        return new PlainTree().copy(value, 0);
    }

    private @Nullable Object copy(@Nullable Object value, int depth) {
        if (depth > DocumentLimits.DEPTH) {
            throw new DocumentOutOfBoundsException("> " + DocumentLimits.DEPTH + " levels");
        }
        if (++nodes > DocumentLimits.NODES) {
            throw new DocumentOutOfBoundsException("> " + DocumentLimits.NODES + " values");
        }
        if (value instanceof Map<?, ?> map) {
            return copyMap(map, depth);
        }
        return value instanceof List<?> list ? copyList(list, depth) : scalar(value);
    }

    private Map<String, @Nullable Object> copyMap(Map<?, ?> map, int depth) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String key = String.valueOf(scalar(entry.getKey()));
            if (copy.containsKey(key)) {
                throw new IllegalArgumentException("duplicate key " + key);
            }
            copy.put(key, copy(entry.getValue(), depth + 1));
        }
        return copy;
    }

    private List<@Nullable Object> copyList(List<?> list, int depth) {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        for (Object element : list) {
            copy.add(copy(element, depth + 1));
        }
        return copy;
    }

    private static @Nullable Object scalar(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        throw new IllegalArgumentException("a value that JSON does not have");
    }
}
