package id.satugerbang.registry.catalogue;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemError;
import id.satugerbang.support.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * The last entry of a page; the next page begins after it, whatever was published meanwhile.
 *
 * @param tier in which it was found
 * @param place where it stands in the order of its tier
 * @param id key of the service
 */
record CatalogueCursor(int tier, String place, long id) {

    /** Reads the opaque form. @throws ProblemException {@code invalid_value} where it is none */
    static CatalogueCursor parse(String opaque) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8);
            String[] parts = text.split("\n", 3);
            if (parts.length == 3 && parts[0].matches("[0-9]")) {
                return new CatalogueCursor(Integer.parseInt(parts[0]), parts[2], Long.parseLong(parts[1]));
            }
        } catch (IllegalArgumentException notACursor) {
            // falls through to the refusal
        }
        throw ProblemException.of(
                ProblemCode.INVALID_VALUE, List.of(new ProblemError(null, ProblemCode.INVALID_VALUE.wire(), "cursor")));
    }

    /** The opaque form. */
    String opaque() {
        String text = tier + "\n" + id + "\n" + place;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
