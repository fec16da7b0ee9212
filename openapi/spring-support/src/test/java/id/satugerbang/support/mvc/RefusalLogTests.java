package id.satugerbang.support.mvc;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.servlet.HandlerMapping;

@ExtendWith(OutputCaptureExtension.class)
class RefusalLogTests {

    private final RefusalLog log = new RefusalLog(new CurrentCaller());
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/rahasia/3578091203900001");

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aRefusalNamesTheRouteAndNeverTheRawPath(CapturedOutput output) {
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/rahasia/{nik}");
        log.refused(request, ProblemCode.ACCESS_DENIED, "abc");
        assertThat(output)
                .contains("code=access_denied method=GET route=/rahasia/{nik} subject=- trace_id=abc")
                .doesNotContain("3578091203900001");
    }

    @Test
    void whoWasRefusedIsNamedByTheSamePseudonymEachTime(CapturedOutput output) {
        Caller caller = new Caller("7d1c-9f", "c", Set.of(), Set.of(), Set.of(), Assurance.BASIC, false);
        Jwt token = Jwt.withTokenValue("t")
                .header("alg", "none")
                .expiresAt(Instant.MAX)
                .build();
        SecurityContextHolder.getContext().setAuthentication(new CallerAuthentication(caller, token));
        log.refused(request, ProblemCode.ACCESS_DENIED, null);
        log.refused(request, ProblemCode.NOT_FOUND, null);
        assertThat(output.getOut().split("subject=[0-9a-f]{16} ", -1)).hasSize(3);
        assertThat(output).doesNotContain("7d1c-9f");
    }
}
