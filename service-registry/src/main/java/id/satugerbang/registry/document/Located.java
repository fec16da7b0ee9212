package id.satugerbang.registry.document;

import tools.jackson.databind.JsonNode;

/**
 * A node of a document and where it stands.
 *
 * @param pointer RFC 6901 pointer into the upload
 */
public record Located(String pointer, JsonNode node) {

    /** The member with that name; its node is missing where there is none. */
    public Located child(String member) {
        return new Located(Pointers.child(pointer, member), node.path(member));
    }

    /** The element at that place. */
    public Located child(int index) {
        return new Located(Pointers.child(pointer, index), node.path(index));
    }
}
