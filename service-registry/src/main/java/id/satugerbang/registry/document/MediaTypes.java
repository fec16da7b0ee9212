package id.satugerbang.registry.document;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Media types as they stand in documents: in any case, with or without parameters. */
public final class MediaTypes {

    public static final String JSON = "application/json";

    private MediaTypes() {}

    /** The bare type: {@code application/json} for {@code Application/JSON; charset=utf-8}. */
    public static String bare(String type) {
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    /** The member of a content map that describes a type; its node is missing where there is none. */
    public static Located find(Located content, String type) {
        for (Map.Entry<String, JsonNode> media : content.node().properties()) {
            if (bare(media.getKey()).equals(type)) {
                return content.child(media.getKey());
            }
        }
        return content.child(type);
    }
}
