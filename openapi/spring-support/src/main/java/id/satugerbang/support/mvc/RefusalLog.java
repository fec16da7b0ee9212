package id.satugerbang.support.mvc;

import id.satugerbang.support.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerMapping;

/** Logs each refusal with its code, the route's pattern (never the raw path) and a pseudonym of who was refused. */
final class RefusalLog {

    private static final Logger LOG = LoggerFactory.getLogger("satu.refusals");
    private static final int PSEUDONYM_LENGTH = 16;

    private final CurrentCaller callers;

    RefusalLog(CurrentCaller callers) {
        this.callers = callers;
    }

    void refused(HttpServletRequest request, ProblemCode code, @Nullable String traceId) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String subject =
                callers.find().map(caller -> pseudonym(caller.subject())).orElse("-");
        LOG.info(
                "refused code={} method={} route={} subject={} trace_id={}",
                code.wire(),
                request.getMethod(),
                route == null ? "-" : route,
                subject,
                traceId);
    }

    private static String pseudonym(String subject) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, PSEUDONYM_LENGTH);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
