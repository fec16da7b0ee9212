package id.satugerbang.support.mvc;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemError;
import id.satugerbang.support.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a body that could not be read: which place, and never which value. */
final class UnreadableBody {

    private UnreadableBody() {}

    static ProblemException refusal(HttpMessageNotReadableException unreadable) {
        if (hasCause(unreadable, BodyTooLargeException.class)) {
            return ProblemException.of(ProblemCode.BODY_TOO_LARGE);
        }
        Throwable cause = rootCause(unreadable);
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return at(ProblemCode.UNKNOWN_FIELD, pointer(unknown), ProblemCode.UNKNOWN_FIELD.wire());
        }
        if (cause instanceof InvalidFormatException || cause instanceof ValueInstantiationException) {
            return at(ProblemCode.INVALID_VALUE, pointer((JacksonException) cause), ProblemCode.INVALID_VALUE.wire());
        }
        if (cause instanceof StreamReadException broken) {
            return malformed(broken);
        }
        if (cause instanceof JacksonException mistyped) {
            return at(ProblemCode.MALFORMED_JSON, pointer(mistyped), "wrong_type");
        }
        return ProblemException.of(ProblemCode.MALFORMED_JSON);
    }

    private static ProblemException at(ProblemCode code, @Nullable String pointer, String errorCode) {
        return ProblemException.of(code, List.of(new ProblemError(pointer, errorCode, null)));
    }

    private static ProblemException malformed(StreamReadException broken) {
        String place = broken.getLocation() == null
                ? null
                : "JSON:" + broken.getLocation().getLineNr() + ":"
                        + broken.getLocation().getColumnNr();
        String code = ProblemCode.MALFORMED_JSON.wire();
        return ProblemException.of(ProblemCode.MALFORMED_JSON, List.of(new ProblemError(null, code, place)));
    }

    private static String pointer(JacksonException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            String name = step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName();
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static Throwable rootCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            if (cause instanceof JacksonException) {
                return cause;
            }
            cause = cause.getCause();
        }
        return cause;
    }
}
