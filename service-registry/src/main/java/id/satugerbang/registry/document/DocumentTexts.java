package id.satugerbang.registry.document;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** Writes a document in the form in which it was uploaded. */
public final class DocumentTexts {

    private static final int WIDTH = 120;

    private DocumentTexts() {}

    /** A plain object for an object, JSON for JSON, otherwise YAML. */
    public static Object like(Object uploaded, JsonNode tree) {
        if (!(uploaded instanceof String text)) {
            return JsonDocuments.plain(tree);
        }
        String first = text.replace("\uFEFF", "").stripLeading();
        return first.startsWith("{") ? JsonDocuments.pretty(tree) : yaml(tree);
    }

    private static String yaml(JsonNode tree) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setDereferenceAliases(true);
        options.setWidth(WIDTH);
        return new Yaml(options).dump(JsonDocuments.plain(tree));
    }
}
