package id.satugerbang.identity.rights;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells the operator of requests whose 72 hours are over: gauge {@code satu.rights.overdue} and a line in the log. */
@Component
class OverdueRequests {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueRequests.class);

    private final RightsStore store;
    private final Clock clock;
    private final AtomicInteger overdue = new AtomicInteger();

    OverdueRequests(RightsStore store, Clock clock, MeterRegistry meters) {
        this.store = store;
        this.clock = clock;
        meters.gauge("satu.rights.overdue", overdue);
    }

    @Scheduled(fixedDelayString = "PT10M")
    void count() {
        overdue.set(store.overdue(clock.instant()));
        if (overdue.get() > 0) {
            LOG.warn("{} requests of citizens are open for more than 72 hours", overdue.get());
        }
    }
}
