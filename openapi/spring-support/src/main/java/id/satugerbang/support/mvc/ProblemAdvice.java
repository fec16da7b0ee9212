package id.satugerbang.support.mvc;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemError;
import id.satugerbang.support.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one mapper from exceptions to problems; nothing else decides what a refusal looks like. */
@RestControllerAdvice
public class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter writer;

    public ProblemAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(ProblemException refusal, HttpServletRequest request) {
        if (refusal.getCause() != null) {
            LOG.warn("refused because of another failure: {}", refusal.code().wire(), refusal.getCause());
        }
        return writer.answer(request, refusal);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return writer.answer(request, UnreadableBody.refusal(unreadable));
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(MethodArgumentNotValidException invalid, HttpServletRequest request) {
        return writer.answer(request, ProblemException.of(ProblemCode.INVALID_VALUE, FieldErrors.of(invalid)));
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(HandlerMethodValidationException invalid, HttpServletRequest request) {
        return writer.answer(request, ProblemException.of(ProblemCode.INVALID_VALUE, FieldErrors.of(invalid)));
    }

    /** Contract interfaces are {@code @Validated}: their parameters are checked around the controller, not by Spring MVC. */
    @ExceptionHandler
    ResponseEntity<Object> invalid(ConstraintViolationException invalid, HttpServletRequest request) {
        return writer.answer(request, ProblemException.of(ProblemCode.INVALID_VALUE, FieldErrors.of(invalid)));
    }

    @ExceptionHandler
    ResponseEntity<Object> mistyped(MethodArgumentTypeMismatchException mistyped, HttpServletRequest request) {
        ProblemError error = new ProblemError(null, ProblemCode.INVALID_VALUE.wire(), mistyped.getName());
        return writer.answer(request, ProblemException.of(ProblemCode.INVALID_VALUE, List.of(error)));
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException denied, HttpServletRequest request) {
        return writer.answer(request, ProblemException.of(ProblemCode.ACCESS_DENIED));
    }

    @ExceptionHandler
    ResponseEntity<Object> unauthenticated(AuthenticationException unauthenticated, HttpServletRequest request) {
        return writer.answer(request, ProblemException.of(ProblemCode.AUTHENTICATION_REQUIRED));
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongMethod(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        ResponseEntity<Object> answer = writer.answer(request, ProblemException.of(ProblemCode.METHOD_NOT_ALLOWED));
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(answer.getHeaders());
        if (wrong.getSupportedHttpMethods() != null) {
            headers.setAllow(wrong.getSupportedHttpMethods());
        }
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongType(HttpMediaTypeNotSupportedException wrong, HttpServletRequest request) {
        return writer.answer(request, ProblemException.of(ProblemCode.MEDIA_TYPE_UNSUPPORTED));
    }

    @ExceptionHandler
    ResponseEntity<Object> notAcceptable(HttpMediaTypeNotAcceptableException not, HttpServletRequest request) {
        return writer.answer(request, ProblemException.of(ProblemCode.NOT_ACCEPTABLE));
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<Object> noSuchPath(Exception missing, HttpServletRequest request) {
        return writer.answer(request, ProblemException.of(ProblemCode.NOT_FOUND));
    }

    /** What Spring MVC calls a client error is one here too; everything else is our own fault and is logged. */
    @ExceptionHandler
    ResponseEntity<Object> anythingElse(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError()) {
            return writer.answer(request, ProblemException.of(ProblemCode.MALFORMED_REQUEST));
        }
        LOG.error("unexpected failure", failure);
        return writer.answer(request, ProblemException.of(ProblemCode.INTERNAL_ERROR));
    }
}
