package id.satugerbang.support.mvc;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemError;
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
