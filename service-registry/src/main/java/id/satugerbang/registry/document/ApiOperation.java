package id.satugerbang.registry.document;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One operation of a document.
 *
 * @param pointer where it stands in the upload
 * @param pathPointer where its path item stands
 * @param method in upper case
 * @param path path template
 * @param node the operation object
 * @param parameters parameters of the operation and its path item, references followed
 * @param requestBody the request body, references followed; its node is missing where there is none
 * @param needsInput true where a call has to carry a parameter or a body
 */
public record ApiOperation(
        String pointer,
        String pathPointer,
        String method,
        String path,
        JsonNode node,
        List<Located> parameters,
        Located requestBody,
        boolean needsInput) {

    /** A member that holds a non-blank text. */
    public Optional<String> text(String member) {
        JsonNode value = node.get(member);
        return value != null && value.isString() && !value.stringValue().isBlank()
                ? Optional.of(value.stringValue())
                : Optional.empty();
    }

    public Optional<String> operationId() {
        return text("operationId");
    }
}
