package id.satugerbang.registry.document;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON of documents: strict about duplicate keys and trailing text, bounded in depth. */
public final class JsonDocuments {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DocumentLimits.DEPTH)
                            .maxNumberLength(DocumentLimits.DIGITS)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final JsonMapper WRITTEN = JsonMapper.shared();

    private JsonDocuments() {}

    /** The tree of a text. @throws tools.jackson.core.JacksonException where it is no JSON or out of bounds */
    public static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    /** The tree of a text that the platform wrote itself, deeper than an upload by what was put around it. */
    public static JsonNode parseWritten(String text) {
        return WRITTEN.readTree(text);
    }

    /** The tree of plain maps, lists and scalars. */
    static JsonNode tree(Object plain) {
        return MAPPER.valueToTree(plain);
    }

    /** The plain maps, lists and scalars of a tree. */
    public static Object plain(JsonNode tree) {
        return MAPPER.treeToValue(tree, Object.class);
    }

    /** A tree as people read it. */
    public static String pretty(JsonNode tree) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    }
}
