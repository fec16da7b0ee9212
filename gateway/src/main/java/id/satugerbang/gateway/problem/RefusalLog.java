package id.satugerbang.gateway.problem;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.PairwiseSubjects;
import id.satugerbang.gateway.route.RouteMatch;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.server.ServerWebExchange;

/**
 * Logs refusals: code, route and who it was, under the name that the agency knows; never a value or a raw path.
 *
 * <p>Of equal refusals of one caller within a minute the first is a line, and the others together are one more. Metric {@code satu.refusals}
 * counts them all.
 */
final class RefusalLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("satu.refusals");
    private static final String PLATFORM = "satu-gerbang";
    private static final String NONE = "-";
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final PairwiseSubjects subjects;
    private final MeterRegistry metrics;
    private final Cache<Refusal, AtomicLong> repeated;

    /** @param time nanoseconds of a clock that is never set */
    RefusalLog(PairwiseSubjects subjects, MeterRegistry metrics, Ticker time) {
        this.subjects = subjects;
        this.metrics = metrics;
        this.repeated = Caffeine.newBuilder()
                .maximumSize(MOST)
                .executor(Runnable::run)
                .ticker(time)
                .scheduler(Scheduler.systemScheduler())
                .expireAfterWrite(WINDOW)
                .<Refusal, AtomicLong>removalListener((refusal, times, cause) -> sumUp(refusal, times))
                .build();
    }

    void refused(ServerWebExchange exchange, ProblemCode code) {
        metrics.counter("satu.refusals", "code", code.wire()).increment();
        Optional<RouteMatch> match = Exchanges.route(exchange);
        Refusal refusal = new Refusal(
                code.wire(),
                String.valueOf(exchange.getRequest().getMethod()),
                match.map(RouteMatch::name).orElse(NONE),
                match.map(found -> found.release().service().agency()).orElse(PLATFORM),
                Exchanges.caller(exchange).map(Caller::subject).orElse(NONE));
        AtomicLong first = new AtomicLong();
        AtomicLong times = repeated.get(refusal, absent -> first);
        if (times != first) {
            times.incrementAndGet();
            return;
        }
        LOG.info(
                "refused code={} method={} route={} subject={} trace_id={}",
                refusal.code(),
                refusal.method(),
                refusal.route(),
                name(refusal),
                Exchanges.traceId(exchange));
    }

    /** Says what was not told yet. */
    @Override
    public void close() {
        repeated.invalidateAll();
        repeated.cleanUp();
    }

    /** Looks whether windows are over; the cache does so by itself too, a little later. */
    void sumUp() {
        repeated.cleanUp();
    }

    private void sumUp(@Nullable Refusal refusal, @Nullable AtomicLong times) {
        if (refusal != null && times != null && times.get() > 0) {
            LOG.info(
                    "refused again code={} method={} route={} subject={} times={}",
                    refusal.code(),
                    refusal.method(),
                    refusal.route(),
                    name(refusal),
                    times.get());
        }
    }

    private String name(Refusal refusal) {
        return refusal.subject().equals(NONE) ? NONE : subjects.subject(refusal.agency(), refusal.subject());
    }

    /** What makes refusals equal. The subject is Keycloak's; a line shows the agency's name for it. */
    private record Refusal(String code, String method, String route, String agency, String subject) {}
}
