package id.satugerbang.registry.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Types of JSON Schema, and what documents call them instead. */
public final class SchemaTypes {

    private static final Set<String> KNOWN =
            Set.of("string", "number", "integer", "boolean", "array", "object", "null");
    private static final Map<String, Meant> OTHERS = Map.ofEntries(
            Map.entry("file", new Meant("string", "binary")),
            Map.entry("binary", new Meant("string", "binary")),
            Map.entry("int", new Meant("integer", null)),
            Map.entry("int32", new Meant("integer", "int32")),
            Map.entry("int64", new Meant("integer", "int64")),
            Map.entry("long", new Meant("integer", "int64")),
            Map.entry("bigint", new Meant("integer", "int64")),
            Map.entry("float", new Meant("number", "float")),
            Map.entry("double", new Meant("number", "double")),
            Map.entry("decimal", new Meant("number", null)),
            Map.entry("numeric", new Meant("number", null)),
            Map.entry("bool", new Meant("boolean", null)),
            Map.entry("date", new Meant("string", "date")),
            Map.entry("datetime", new Meant("string", "date-time")),
            Map.entry("date-time", new Meant("string", "date-time")),
            Map.entry("timestamp", new Meant("string", "date-time")),
            Map.entry("uuid", new Meant("string", "uuid")),
            Map.entry("email", new Meant("string", "email")),
            Map.entry("list", new Meant("array", null)),
            Map.entry("map", new Meant("object", null)),
            Map.entry("dict", new Meant("object", null)),
            Map.entry("json", new Meant("object", null)));
    private static final Meant TEXT = new Meant("string", null);

    private SchemaTypes() {}

    /** A type with the format that goes with it. */
    public record Meant(String type, @Nullable String format) {}

    /** What a type that JSON Schema does not know is taken for; empty for one that it knows. */
    public static Optional<Meant> meant(String type) {
        if (KNOWN.contains(type)) {
            return Optional.empty();
        }
        String lower = type.strip().toLowerCase(Locale.ROOT);
        return Optional.of(KNOWN.contains(lower) ? new Meant(lower, null) : OTHERS.getOrDefault(lower, TEXT));
    }
}
