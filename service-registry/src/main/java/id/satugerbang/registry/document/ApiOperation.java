package id.satugerbang.registry.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One operation of a document.
 *
 * @param pointer where it stands in the upload
 * @param pathPointer where its path item stands
 * @param method in upper case
 * @param path path template
 * @param own the operation object as the agency wrote it
 * @param node the operation object with what holds where it says nothing itself
 * @param inherited of what it takes from its document or a tag, where that stands
 * @param parameters parameters of the operation and its path item, references followed
 * @param requestBody the request body, references followed; its node is missing where there is none
 * @param needsInput true where a call has to carry a parameter or a body
 */
public record ApiOperation(
        String pointer,
        String pathPointer,
        String method,
        String path,
        JsonNode own,
        JsonNode node,
        Map<String, Located> inherited,
        List<Located> parameters,
        Located requestBody,
        boolean needsInput) {

    public ApiOperation {
        inherited = Map.copyOf(inherited);
    }

    /** A member that holds a non-blank text. */
    public Optional<String> text(String member) {
        return text(node, member);
    }

    /** A member that the agency itself gave a non-blank text. */
    public Optional<String> ownText(String member) {
        return text(own, member);
    }

    public Optional<String> operationId() {
        return text("operationId");
    }

    /** An extension and where it stands: here, at the document's root or at a tag. */
    public Located extension(String member) {
        Located elsewhere = inherited.get(member);
        return elsewhere != null ? elsewhere : new Located(pointer, node).child(member);
    }

    private static Optional<String> text(JsonNode holder, String member) {
        JsonNode value = holder.get(member);
        return value != null && value.isString() && !value.stringValue().isBlank()
                ? Optional.of(value.stringValue())
                : Optional.empty();
    }
}
