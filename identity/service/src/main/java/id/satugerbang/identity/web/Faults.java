package id.satugerbang.identity.web;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemError;
import id.satugerbang.support.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refusals of input, with their sentence. */
@Component
public class Faults {

    private final Texts texts;

    Faults(Texts texts) {
        this.texts = texts;
    }

    /** {@code invalid_value} at one place of the input; none for a parameter. */
    public ProblemException at(@Nullable String pointer, String code) {
        return ProblemException.of(ProblemCode.INVALID_VALUE, List.of(new ProblemError(pointer, code, texts.of(code))));
    }

    /** Where to go on; the beginning without a cursor. @throws ProblemException {@code invalid_value} where it is none */
    public TimeCursor cursor(@Nullable String cursor) {
        return cursor == null ? TimeCursor.NEWEST : TimeCursor.decode(cursor).orElseThrow(() -> at(null, "bad_cursor"));
    }

    /** A cursor that is a number. @throws ProblemException {@code invalid_value} where it is none */
    public long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException notACursor) {
            throw at(null, "bad_cursor");
        }
    }
}
