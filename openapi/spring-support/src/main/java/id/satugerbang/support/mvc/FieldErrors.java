package id.satugerbang.support.mvc;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Turns what bean validation found into errors with JSON pointers; generated models name fields in camel case. */
final class FieldErrors {

    private static final Pattern INDEX = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])([A-Z])");

    private FieldErrors() {}

    static List<ProblemError> of(MethodArgumentNotValidException invalid) {
        return invalid.getBindingResult().getAllErrors().stream()
                .map(FieldErrors::error)
                .toList();
    }

    static List<ProblemError> of(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> error instanceof FieldError field
                                ? error(field)
                                : new ProblemError(
                                        null,
                                        ProblemCode.INVALID_VALUE.wire(),
                                        result.getMethodParameter().getParameterName())))
                .toList();
    }

    static List<ProblemError> of(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(FieldErrors::error)
                .toList();
    }

    /** A violation's path is method, parameter, and the way into the parameter. */
    private static ProblemError error(ConstraintViolation<?> violation) {
        String[] path = violation.getPropertyPath().toString().split("\\.", 3);
        String parameter = path.length > 1 ? path[1] : null;
        return path.length > 2
                ? new ProblemError(pointer(path[2]), ProblemCode.INVALID_VALUE.wire(), null)
                : new ProblemError(null, ProblemCode.INVALID_VALUE.wire(), parameter);
    }

    private static ProblemError error(ObjectError error) {
        String pointer = error instanceof FieldError field ? pointer(field.getField()) : "";
        return new ProblemError(pointer, code(error), null);
    }

    private static String code(DefaultMessageSourceResolvable error) {
        return "NotNull".equals(error.getCode()) ? "required" : ProblemCode.INVALID_VALUE.wire();
    }

    private static String pointer(String field) {
        String steps = INDEX.matcher(field).replaceAll(".$1").replaceFirst("^\\.", "");
        return "/"
                + CAMEL.matcher(steps)
                        .replaceAll(letter -> "_" + letter.group(1).toLowerCase(Locale.ROOT))
                        .replace('.', '/');
    }
}
