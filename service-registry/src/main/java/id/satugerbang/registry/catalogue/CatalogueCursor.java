package id.satugerbang.registry.catalogue;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemError;
import id.satugerbang.support.problem.ProblemException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * The last entry of a page; the next page begins after it, whatever was published meanwhile.
 *
 * @param score its tier
 * @param place where it stands in the order of its tier
 * @param id key of the service
 */
record CatalogueCursor(BigDecimal score, String place, long id) {

    private static final int LONGEST_NUMBER = 20;

    /** Reads the opaque form. @throws ProblemException {@code invalid_value} where it is none */
    static CatalogueCursor parse(String opaque) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8);
            String[] parts = text.split("\n", 3);
            if (parts.length == 3 && parts[0].length() <= LONGEST_NUMBER && parts[0].matches("\\d+(\\.\\d+)?")) {
                return new CatalogueCursor(new BigDecimal(parts[0]), parts[2], Long.parseLong(parts[1]));
            }
        } catch (IllegalArgumentException notACursor) {
            // falls through to the refusal
        }
        throw ProblemException.of(
                ProblemCode.INVALID_VALUE, List.of(new ProblemError(null, ProblemCode.INVALID_VALUE.wire(), "cursor")));
    }

    /** The opaque form. */
    String opaque() {
        String text = score.toPlainString() + "\n" + id + "\n" + place;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
