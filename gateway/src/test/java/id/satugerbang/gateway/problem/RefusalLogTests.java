package id.satugerbang.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.PairwiseSubjects;
import id.satugerbang.gateway.testing.TestCallers;
import id.satugerbang.support.problem.ProblemCode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

/** Thousands of equal refusals are two lines. */
@ExtendWith(OutputCaptureExtension.class)
class RefusalLogTests {

    private final AtomicLong now = new AtomicLong();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final RefusalLog log = new RefusalLog(new PairwiseSubjects(new byte[32]), metrics, now::get);

    @Test
    void equalRefusalsOfOneCallerAreOneLineAndOneMoreWithTheirNumber(CapturedOutput output) {
        for (int i = 0; i < 25_000; i++) {
            log.refused(call("citizen:basic"), ProblemCode.RATE_LIMITED);
        }
        log.refused(call(null), ProblemCode.RATE_LIMITED);
        log.refused(call("citizen:basic"), ProblemCode.ACCESS_DENIED);
        assertThat(lines(output)).hasSize(3).allMatch(line -> line.contains("refused code="));

        now.addAndGet(Duration.ofSeconds(61).toNanos());
        log.sumUp();

        assertThat(lines(output))
                .hasSize(4)
                .last()
                .asString()
                .contains("refused again code=rate_limited", "times=24999");
        assertThat(metrics.counter("satu.refusals", "code", "rate_limited").count())
                .isEqualTo(25_001);
        assertThat(output.getAll()).doesNotContain(TestCallers.SUBJECT);
    }

    @Test
    void whatWasNotToldYetIsToldWhenTheGatewayStops(CapturedOutput output) {
        log.refused(call(null), ProblemCode.RATE_LIMITED);
        log.refused(call(null), ProblemCode.RATE_LIMITED);

        log.close();

        assertThat(lines(output)).hasSize(2).last().asString().contains("times=1");
    }

    private static List<String> lines(CapturedOutput output) {
        return output.getAll().lines().filter(line -> line.contains("refused ")).toList();
    }

    private static MockServerWebExchange call(@Nullable String caller) {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/api/a/b/c"));
        if (caller != null) {
            Exchanges.caller(exchange, TestCallers.parse(caller));
        }
        return exchange;
    }
}
