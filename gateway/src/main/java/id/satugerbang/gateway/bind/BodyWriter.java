package id.satugerbang.gateway.bind;

import id.satugerbang.gateway.route.Binding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;

/** Writes a JSON body with the bound values in it; everything else stays as it was, numbers digit for digit. */
final class BodyWriter {

    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.US_ASCII);

    private final JsonParser in;
    private final JsonGenerator out;
    private final Map<Binding, String> values;

    private BodyWriter(JsonParser in, JsonGenerator out, Map<Binding, String> values) {
        this.in = in;
        this.out = out;
        this.values = values;
    }

    /** @param body JSON text that {@link BodyReader} has read; empty counts as an empty object */
    static byte[] filled(byte[] body, BodyTree tree, Map<Binding, String> values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length + 256);
        try (JsonParser in = BodyReader.JSON.createParser(ObjectReadContext.empty(), body.length == 0 ? EMPTY : body);
                JsonGenerator out = BodyReader.JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            in.nextToken();
            new BodyWriter(in, out, values).object(tree);
        }
        return bytes.toByteArray();
    }

    private void object(BodyTree node) {
        Set<BodyTree> seen = new HashSet<>();
        out.writeStartObject();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            BodyTree child = node.child(name);
            JsonToken value = in.nextToken();
            if (child == null) {
                out.writeName(name);
                copy(value);
            } else if (child.binding() == null && value == JsonToken.START_OBJECT) {
                seen.add(child);
                out.writeName(child.name());
                object(child);
            } else if (child.binding() == null && !hasValue(child)) {
                seen.add(child);
                out.writeName(name);
                copy(value);
            }
        }
        node.children().stream().filter(child -> !seen.contains(child)).forEach(this::add);
        out.writeEndObject();
    }

    /** A property that the caller did not send, with the objects above it. */
    private void add(BodyTree child) {
        Binding binding = child.binding();
        if (binding != null) {
            write(child.name(), binding, values.get(binding));
        } else if (hasValue(child)) {
            out.writeName(child.name());
            out.writeStartObject();
            child.children().forEach(this::add);
            out.writeEndObject();
        }
    }

    private boolean hasValue(BodyTree node) {
        Binding binding = node.binding();
        return binding == null ? node.children().stream().anyMatch(this::hasValue) : values.containsKey(binding);
    }

    private void write(String name, Binding binding, @Nullable String value) {
        if (value == null) {
            return;
        }
        out.writeName(name);
        switch (binding.type()) {
            case STRING -> out.writeString(value);
            case INTEGER, NUMBER -> out.writeNumber(value);
            case BOOLEAN -> out.writeBoolean(Boolean.parseBoolean(value));
        }
    }

    private void copy(JsonToken first) {
        int depth = 0;
        JsonToken token = first;
        do {
            depth += copyOne(token);
            token = depth > 0 ? in.nextToken() : token;
        } while (depth > 0);
    }

    /** @return by how much it is deeper inside afterwards */
    private int copyOne(JsonToken token) {
        switch (token) {
            case START_OBJECT -> out.writeStartObject();
            case END_OBJECT -> out.writeEndObject();
            case START_ARRAY -> out.writeStartArray();
            case END_ARRAY -> out.writeEndArray();
            case PROPERTY_NAME -> out.writeName(in.currentName());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> out.writeNumber(in.getString());
            default -> out.copyCurrentEvent(in);
        }
        return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }

    /** Values whose JSON type is not text must be of that type. */
    static boolean fits(Binding.Type type, String value) {
        return switch (type) {
            case STRING -> true;
            case INTEGER -> value.matches("-?(0|[1-9][0-9]{0,30})");
            case NUMBER -> value.matches("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?");
            case BOOLEAN -> List.of("true", "false").contains(value);
        };
    }
}
