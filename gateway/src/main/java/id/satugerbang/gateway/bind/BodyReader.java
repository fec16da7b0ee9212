package id.satugerbang.gateway.bind;

import id.satugerbang.gateway.route.Binding;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Takes from a JSON body what the caller supplied for bound properties. A property that stands twice is refused. */
final class BodyReader {

    /** Also the one that bodies are read with when they are filled. */
    static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<Binding, List<String>> supplied = new HashMap<>();
    private final JsonParser in;

    private BodyReader(JsonParser in) {
        this.in = in;
    }

    /**
     * Reads a body.
     *
     * @param body JSON text; empty counts as an empty object
     * @return values as text, by binding
     * @throws ProblemException ({@code malformed_json}, {@code invalid_value}) where it is not an object in which the
     *     bound properties can stand
     */
    static Map<Binding, List<String>> supplied(byte[] body, BodyTree tree) {
        if (body.length == 0) {
            return Map.of();
        }
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw unreadable("");
            }
            BodyReader reader = new BodyReader(in);
            reader.object(tree);
            if (in.nextToken() != null) {
                throw unreadable("");
            }
            return reader.supplied;
        } catch (JacksonException malformed) {
            throw unreadable("");
        }
    }

    private void object(BodyTree node) {
        Set<BodyTree> seen = new HashSet<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            BodyTree child = node.child(in.currentName());
            JsonToken value = in.nextToken();
            if (child == null) {
                in.skipChildren();
            } else if (!seen.add(child)) {
                throw unreadable(child.pointer());
            } else {
                member(child, value);
            }
        }
    }

    private void member(BodyTree child, JsonToken value) {
        Binding binding = child.binding();
        if (value == JsonToken.VALUE_NULL) {
            return;
        }
        if (binding == null && value == JsonToken.START_OBJECT) {
            object(child);
        } else if (binding != null && value.isScalarValue()) {
            supplied.computeIfAbsent(binding, key -> new ArrayList<>()).add(in.getString());
        } else {
            throw ProblemException.at(ProblemCode.INVALID_VALUE, child.pointer(), "wrong_type", child.pointer());
        }
    }

    private static ProblemException unreadable(String pointer) {
        return ProblemException.at(ProblemCode.MALFORMED_JSON, pointer, "malformed_json", pointer);
    }
}
