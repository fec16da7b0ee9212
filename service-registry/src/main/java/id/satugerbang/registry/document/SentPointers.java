package id.satugerbang.registry.document;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Pointers that lead somewhere in what was uploaded. */
final class SentPointers {

    /** {@code paths}, the path and the method: what a conversion leaves where it was. */
    private static final int UNMOVED = 3;

    private SentPointers() {}

    /** The longest beginning of a pointer that is there; pointers outside the document stay as they are. */
    static String nearest(JsonNode sent, String pointer, boolean converted) {
        if (!pointer.startsWith(Pointers.DOCUMENT + "/")) {
            return pointer;
        }
        List<String> steps = Pointers.steps(pointer.substring(Pointers.DOCUMENT.length()));
        int most = converted ? Math.min(UNMOVED, steps.size()) : steps.size();
        String nearest = Pointers.DOCUMENT;
        JsonNode node = sent;
        for (String step : steps.subList(0, most)) {
            node = node.isArray() && step.matches("[0-9]{1,6}") ? node.path(Integer.parseInt(step)) : node.path(step);
            if (node.isMissingNode()) {
                return nearest;
            }
            nearest = Pointers.child(nearest, step);
        }
        return nearest;
    }
}
