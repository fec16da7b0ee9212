package id.satugerbang.registry.document;

import static id.satugerbang.registry.document.Pointers.DOCUMENT;

import id.satugerbang.registry.finding.ConformanceFailedException;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads an uploaded document, an object or a text, within {@link DocumentLimits}; it never follows a reference outward. */
@Component
public class DocumentReader {

    /**
     * The document in {@code uploaded}: plain maps and lists, or a text that holds JSON or YAML.
     *
     * @throws ConformanceFailedException where it cannot be read, is out of bounds, or refers to something outside itself
     */
    public ApiDocument read(@Nullable Object uploaded) {
        JsonNode root = tree(uploaded);
        if (!root.isObject()) {
            throw malformed("not an object");
        }
        refuseTooManyNodes(root);
        ApiDocument document = new ApiDocument(root);
        refuseExternalReferences(root);
        int operations = document.operations().size();
        if (operations > DocumentLimits.OPERATIONS) {
            throw ConformanceFailedException.of(
                    FindingCode.TOO_MANY_OPERATIONS, DOCUMENT + "/paths", Integer.toString(operations));
        }
        return document;
    }

    private static JsonNode tree(@Nullable Object uploaded) {
        try {
            if (uploaded instanceof String text) {
                refuseTooManyBytes(text.length());
                refuseTooManyBytes(text.getBytes(StandardCharsets.UTF_8).length);
                return text.stripLeading().startsWith("{") ? JsonDocuments.parse(text) : yaml(text);
            }
            if (uploaded == null) {
                throw malformed("absent");
            }
            JsonNode tree = JsonDocuments.tree(uploaded);
            refuseTooManyBytes(tree.toString().getBytes(StandardCharsets.UTF_8).length);
            return tree;
        } catch (JacksonException broken) {
            throw malformed(location(broken));
        } catch (DocumentOutOfBoundsException outOfBounds) {
            throw ConformanceFailedException.of(
                    FindingCode.DOCUMENT_TOO_LARGE, DOCUMENT, String.valueOf(outOfBounds.getMessage()));
        }
    }

    private static JsonNode yaml(String text) {
        try {
            Object copy = PlainTree.copy(YamlDocuments.parse(text));
            if (copy == null) {
                throw malformed("empty");
            }
            return JsonDocuments.tree(copy);
        } catch (MarkedYAMLException broken) {
            throw malformed(
                    broken.getProblemMark() == null
                            ? "YAML"
                            : "YAML " + (broken.getProblemMark().getLine() + 1) + ":"
                                    + (broken.getProblemMark().getColumn() + 1));
        } catch (YAMLException | IllegalArgumentException | ClassCastException refused) {
            throw malformed("YAML");
        }
    }

    private static void refuseTooManyBytes(int bytes) {
        if (bytes > DocumentLimits.BYTES) {
            throw new DocumentOutOfBoundsException("> " + DocumentLimits.BYTES + " B");
        }
    }

    private static void refuseTooManyNodes(JsonNode root) {
        int[] nodes = {0};
        TreeWalk.walk(DOCUMENT, root, (pointer, key, node) -> nodes[0]++);
        if (nodes[0] > DocumentLimits.NODES) {
            throw ConformanceFailedException.of(
                    FindingCode.DOCUMENT_TOO_LARGE, DOCUMENT, "> " + DocumentLimits.NODES + " values");
        }
    }

    private static void refuseExternalReferences(JsonNode root) {
        Findings findings = new Findings();
        TreeWalk.walk(DOCUMENT, root, (pointer, key, node) -> {
            if (isReference(key) && node.isString() && !node.stringValue().startsWith("#")) {
                findings.add(FindingCode.EXTERNAL_REF_REFUSED, pointer, node.stringValue());
            }
        });
        findings.refuseErrors();
    }

    private static boolean isReference(String key) {
        return switch (key.toLowerCase(Locale.ROOT)) {
            case "$ref", "$dynamicref", "operationref", "externalvalue" -> true;
            default -> false;
        };
    }

    private static String location(JacksonException broken) {
        return broken.getLocation() == null
                ? "JSON"
                : "JSON " + broken.getLocation().getLineNr() + ":"
                        + broken.getLocation().getColumnNr();
    }

    private static ConformanceFailedException malformed(String why) {
        return ConformanceFailedException.of(FindingCode.DOCUMENT_MALFORMED, DOCUMENT, why);
    }
}
