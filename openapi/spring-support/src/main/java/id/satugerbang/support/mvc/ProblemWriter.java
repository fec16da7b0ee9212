package id.satugerbang.support.mvc;

import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.problem.Problem;
import id.satugerbang.support.problem.ProblemCatalogue;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemError;
import id.satugerbang.support.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Turns refusals into RFC 9457 answers in the caller's language, and logs each with its code and never with a value. */
public class ProblemWriter {

    private final ProblemCatalogue catalogue;
    private final JsonMapper json;
    private final RefusalLog log;

    ProblemWriter(ProblemCatalogue catalogue, JsonMapper json, RefusalLog log) {
        this.catalogue = catalogue;
        this.json = json;
        this.log = log;
    }

    /** The answer to a refusal that reached a controller's mapper. */
    public ResponseEntity<Object> answer(HttpServletRequest request, ProblemException refusal) {
        Problem problem = problem(request, refusal.code(), refusal.detail(), refusal.errors());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status())
                .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge(refusal.code()));
        }
        if (problem.status() == ProblemCode.RATE_LIMITED.status()) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds(refusal.retryAfter())));
        }
        return answer.body(problem);
    }

    private static long seconds(@Nullable Duration wait) {
        return wait == null ? 1 : Math.max(1, wait.toSeconds());
    }

    /** Answers in a filter, where no mapper is. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemCode code) throws IOException {
        Problem problem = problem(request, code, null, List.of());
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(code));
        }
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** RFC 6750 section 3 and RFC 9470 section 3. */
    private static String challenge(ProblemCode code) {
        return switch (code) {
            case INSUFFICIENT_USER_AUTHENTICATION ->
                "Bearer error=\"insufficient_user_authentication\", acr_values=\"" + Assurance.SUBSTANTIAL.acr() + "\"";
            case TOKEN_INVALID -> "Bearer error=\"invalid_token\"";
            default -> "Bearer";
        };
    }

    private Problem problem(
            HttpServletRequest request, ProblemCode code, @Nullable String detail, List<ProblemError> errors) {
        String traceId = TraceIds.of(request);
        log.refused(request, code, traceId);
        return catalogue.problem(code, detail, errors, traceId, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
