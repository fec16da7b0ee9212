package id.satugerbang.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.PairwiseSubjects;
import id.satugerbang.gateway.testing.TestCallers;
import id.satugerbang.support.problem.ProblemCode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

/** Thousands of equal refusals are two lines. */
class RefusalLogTests {

    private final AtomicLong now = new AtomicLong();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Logger logger = (Logger) LoggerFactory.getLogger("satu.refusals");
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final @Nullable Level before = logger.getLevel();
    private final RefusalLog log = new RefusalLog(new PairwiseSubjects(new byte[32]), metrics, now::get);

    @BeforeEach
    void listen() {
        written.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(written);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(written);
        logger.setLevel(before);
    }

    @Test
    void equalRefusalsOfOneCallerAreOneLineAndOneMoreWithTheirNumber() {
        for (int i = 0; i < 25_000; i++) {
            log.refused(call("citizen:basic"), ProblemCode.RATE_LIMITED);
        }
        log.refused(call(null), ProblemCode.RATE_LIMITED);
        log.refused(call("citizen:basic"), ProblemCode.ACCESS_DENIED);
        assertThat(lines()).hasSize(3).allMatch(line -> line.contains("refused code="));

        now.addAndGet(Duration.ofSeconds(61).toNanos());
        log.sumUp();

        assertThat(lines()).hasSize(4).last().asString().contains("refused again code=rate_limited", "times=24999");
        assertThat(metrics.counter("satu.refusals", "code", "rate_limited").count())
                .isEqualTo(25_001);
        assertThat(lines()).noneMatch(line -> line.contains(TestCallers.SUBJECT));
    }

    @Test
    void whatWasNotToldYetIsToldWhenTheGatewayStops() {
        log.refused(call(null), ProblemCode.RATE_LIMITED);
        log.refused(call(null), ProblemCode.RATE_LIMITED);

        log.close();

        assertThat(lines()).hasSize(2).last().asString().contains("times=1");
    }

    private List<String> lines() {
        return written.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static MockServerWebExchange call(@Nullable String caller) {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/api/a/b/c"));
        if (caller != null) {
            Exchanges.caller(exchange, TestCallers.parse(caller));
        }
        return exchange;
    }
}
