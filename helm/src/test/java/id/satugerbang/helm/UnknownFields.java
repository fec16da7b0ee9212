package id.satugerbang.helm;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds fields that a resource carries and the Kubernetes API does not know. */
final class UnknownFields {

    private UnknownFields() {}

    /** Names of fields that only survive as "additional properties" of the typed model. */
    static List<String> of(HasMetadata resource) {
        List<String> unknown = new ArrayList<>();
        collect(resource, resource.getKind(), unknown);
        return unknown;
    }

    private static void collect(@Nullable Object value, String path, List<String> unknown) {
        if (value instanceof Iterable<?> items) {
            int index = 0;
            for (Object item : items) {
                collect(item, path + "[" + index++ + "]", unknown);
            }
        } else if (value != null && value.getClass().getName().startsWith("io.fabric8.kubernetes.api.model")) {
            collectFields(value, path, unknown);
        }
    }

    private static void collectFields(Object model, String path, List<String> unknown) {
        for (var method : model.getClass().getMethods()) {
            if (method.getParameterCount() != 0 || !method.getName().startsWith("get")) {
                continue;
            }
            Object value = read(model, method);
            if (method.getName().equals("getAdditionalProperties") && value instanceof Map<?, ?> extra) {
                extra.keySet().forEach(name -> unknown.add(path + "." + name));
            } else {
                collect(value, path + "." + method.getName().substring(3), unknown);
            }
        }
    }

    private static @Nullable Object read(Object model, java.lang.reflect.Method getter) {
        try {
            return getter.invoke(model);
        } catch (ReflectiveOperationException unreadable) {
            throw new AssertionError(getter + " cannot be read", unreadable);
        }
    }
}
