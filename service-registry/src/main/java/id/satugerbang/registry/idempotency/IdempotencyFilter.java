package id.satugerbang.registry.idempotency;

import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.mvc.CurrentCaller;
import id.satugerbang.support.mvc.ProblemWriter;
import id.satugerbang.support.problem.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Does what a POST with an {@code Idempotency-Key} asks once, and repeats its answer; comes after Spring Security. */
final class IdempotencyFilter extends OncePerRequestFilter {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final int LONGEST_KEY = 200;
    private static final List<String> HEADERS = List.of("Content-Type", "ETag", "Location");

    private final FirstAnswers answers;
    private final CurrentCaller callers;
    private final ProblemWriter problems;

    IdempotencyFilter(FirstAnswers answers, CurrentCaller callers, ProblemWriter problems) {
        this.answers = answers;
        this.callers = callers;
        this.problems = problems;
    }

    /** Other bodies than JSON are too large to be kept, and their operations are idempotent by themselves. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !request.getMethod().equals("POST")
                || request.getHeader(KEY) == null
                || (type != null && !type.toLowerCase(Locale.ROOT).startsWith("application/json"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller = callers.find();
        String key = request.getHeader(KEY);
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
        } else if (key.isBlank() || key.length() > LONGEST_KEY) {
            problems.write(request, response, ProblemCode.MALFORMED_REQUEST);
        } else {
            once(caller.get().subject(), key, request, response, chain);
        }
    }

    private void once(
            String caller, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ReadRequest read;
        try {
            read = new ReadRequest(request);
        } catch (IOException tooLarge) {
            problems.write(request, response, ProblemCode.BODY_TOO_LARGE);
            return;
        }
        try {
            Optional<UUID> owner = answers.take(caller, key, read.fingerprint());
            if (owner.isPresent()) {
                answer(owner.get(), read, response, chain);
            } else {
                repeat(answers.find(caller, key), read, response);
            }
        } catch (DataAccessException unavailable) {
            problems.write(request, response, ProblemCode.REGISTRY_UNAVAILABLE);
        }
    }

    private void answer(UUID owner, ReadRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper recorded = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
            chain.doFilter(request, recorded);
            done = recorded.getStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        } finally {
            end(owner, done ? answered(request, recorded) : null);
        }
        recorded.copyBodyToResponse();
    }

    private void end(UUID owner, @Nullable FirstAnswer answer) {
        try {
            if (answer == null) {
                answers.free(owner);
            } else {
                answers.keep(owner, answer);
            }
        } finally {
            answers.end(owner);
        }
    }

    private static FirstAnswer answered(ReadRequest request, ContentCachingResponseWrapper response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : HEADERS) {
            String value = name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        String body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        return new FirstAnswer(request.fingerprint(), response.getStatus(), headers, body);
    }

    private void repeat(Optional<FirstAnswer> first, ReadRequest request, HttpServletResponse response)
            throws IOException {
        if (first.isEmpty() || first.get().status() == null) {
            boolean same = first.isEmpty() || first.get().fingerprint().equals(request.fingerprint());
            problems.write(
                    request, response, same ? ProblemCode.IDEMPOTENCY_KEY_IN_USE : ProblemCode.IDEMPOTENCY_KEY_REUSED);
        } else if (!first.get().fingerprint().equals(request.fingerprint())) {
            problems.write(request, response, ProblemCode.IDEMPOTENCY_KEY_REUSED);
        } else {
            replay(first.get(), response);
        }
    }

    private static void replay(FirstAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status() == null ? HttpServletResponse.SC_OK : answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        if (answer.body() != null) {
            response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
        }
    }
}
