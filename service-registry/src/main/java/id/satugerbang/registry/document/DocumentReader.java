package id.satugerbang.registry.document;

import static id.satugerbang.registry.document.Pointers.DOCUMENT;

import id.satugerbang.registry.finding.ConformanceFailedException;
import id.satugerbang.registry.finding.FindingCode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads an uploaded document, an object or a text, within {@link DocumentLimits}; it never follows a reference outward. */
@Component
public class DocumentReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * The document in {@code uploaded}: plain maps and lists, or a text that holds JSON or YAML.
     *
     * @throws ConformanceFailedException where it cannot be read, is out of bounds, or refers to something outside itself
     */
    public ApiDocument read(@Nullable Object uploaded) {
        JsonNode sent = tree(uploaded);
        References.refuseExternal(sent);
        boolean old = SwaggerTwo.isOne(sent);
        JsonNode root = old ? bounded(SwaggerTwo.converted(sent)) : sent;
        ApiDocument document = new ApiDocument(
                root, sent, old ? SwaggerTwo.NAME : null, uploaded instanceof String text ? withoutMark(text) : null);
        int operations = document.operations().size();
        if (operations > DocumentLimits.OPERATIONS) {
            throw ConformanceFailedException.of(
                    FindingCode.TOO_MANY_OPERATIONS, DOCUMENT + "/paths", Integer.toString(operations));
        }
        return document;
    }

    /** The tree of an upload as it was sent. @throws ConformanceFailedException likewise */
    public static JsonNode tree(@Nullable Object uploaded) {
        try {
            JsonNode tree = unbounded(uploaded);
            TreeBounds.check(tree);
            if (!tree.isObject()) {
                throw malformed("not an object");
            }
            return tree;
        } catch (JacksonException broken) {
            throw malformed(location(broken));
        } catch (DocumentOutOfBoundsException outOfBounds) {
            throw tooLarge(outOfBounds);
        }
    }

    private static JsonNode unbounded(@Nullable Object uploaded) {
        if (uploaded instanceof String text) {
            refuseTooManyBytes(text.length());
            refuseTooManyBytes(text.getBytes(StandardCharsets.UTF_8).length);
            String plain = withoutMark(text);
            return plain.stripLeading().startsWith("{") ? JsonDocuments.parse(plain) : yaml(plain);
        }
        if (uploaded == null) {
            throw malformed("absent");
        }
        JsonNode tree = JsonDocuments.tree(uploaded);
        refuseTooManyBytes(tree.toString().getBytes(StandardCharsets.UTF_8).length);
        return tree;
    }

    private static JsonNode yaml(String text) {
        try {
            JsonNode tree = YamlDocuments.parse(text);
            if (tree == null) {
                throw malformed("empty");
            }
            return tree;
        } catch (MarkedYamlEngineException broken) {
            throw malformed("YAML: " + broken.getProblem()
                    + broken.getProblemMark()
                            .map(mark -> " (" + YamlEvents.place(mark) + ")")
                            .orElse(""));
        } catch (YamlRefusedException | YamlEngineException refused) {
            throw malformed("YAML: " + refused.getMessage());
        }
    }

    private static JsonNode bounded(JsonNode tree) {
        try {
            TreeBounds.check(tree);
            return tree;
        } catch (DocumentOutOfBoundsException outOfBounds) {
            throw tooLarge(outOfBounds);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static void refuseTooManyBytes(int bytes) {
        if (bytes > DocumentLimits.BYTES) {
            throw new DocumentOutOfBoundsException("> " + DocumentLimits.BYTES + " B");
        }
    }

    private static String location(JacksonException broken) {
        return broken.getLocation() == null
                ? "JSON"
                : "JSON " + broken.getLocation().getLineNr() + ":"
                        + broken.getLocation().getColumnNr();
    }

    private static ConformanceFailedException tooLarge(DocumentOutOfBoundsException outOfBounds) {
        return ConformanceFailedException.of(
                FindingCode.DOCUMENT_TOO_LARGE, DOCUMENT, String.valueOf(outOfBounds.getMessage()));
    }

    private static ConformanceFailedException malformed(String why) {
        return ConformanceFailedException.of(FindingCode.DOCUMENT_MALFORMED, DOCUMENT, why);
    }
}
