package id.satugerbang.support.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal on its way to the one mapper that turns it into a {@link Problem}. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient List<ProblemError> errors;
    private final @Nullable String detail;
    private final @Nullable Duration retryAfter;

    private ProblemException(
            ProblemCode code, @Nullable String detail, List<ProblemError> errors, @Nullable Throwable cause) {
        super(detail == null ? code.wire() : code.wire() + ": " + detail, cause);
        this.code = code;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.retryAfter = null;
    }

    private ProblemException(ProblemCode code, Duration retryAfter) {
        super(code.wire());
        this.code = code;
        this.detail = null;
        this.errors = List.of();
        this.retryAfter = retryAfter;
    }

    /** A refusal that ends by itself after some time. */
    public static ProblemException until(ProblemCode code, Duration retryAfter) {
        return new ProblemException(code, retryAfter);
    }

    /** A refusal that the texts of its code explain well enough. */
    public static ProblemException of(ProblemCode code) {
        return new ProblemException(code, null, List.of(), null);
    }

    /** A refusal with a sentence about this very call; the sentence must hold no personal value. */
    public static ProblemException of(ProblemCode code, String detail) {
        return new ProblemException(code, detail, List.of(), null);
    }

    /** A refusal because of the named faults in the input. */
    public static ProblemException of(ProblemCode code, List<ProblemError> errors) {
        return new ProblemException(code, null, errors, null);
    }

    /** A refusal because of one fault in the input. */
    public static ProblemException at(ProblemCode code, String pointer, String errorCode, String detail) {
        return new ProblemException(code, null, List.of(new ProblemError(pointer, errorCode, detail)), null);
    }

    /** A refusal that another failure led to; the failure is logged, never shown. */
    public static ProblemException causedBy(ProblemCode code, Throwable cause) {
        return new ProblemException(code, null, List.of(), cause);
    }

    public ProblemCode code() {
        return code;
    }

    public @Nullable String detail() {
        return detail;
    }

    /** When it makes sense to try again, where that is known. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    public List<ProblemError> errors() {
        return errors;
    }
}
