package id.satugerbang.identity.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets requests that nobody repeats any more; their rows in the ledger stay. */
@Component
class OldRequests {

    private static final Logger LOG = LoggerFactory.getLogger(OldRequests.class);
    private static final Duration KEEP = Duration.ofDays(1);

    private final RequestStore requests;
    private final Clock clock;

    OldRequests(RequestStore requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT15M")
    void forget() {
        Instant before = clock.instant().minus(KEEP);
        try {
            for (int gone = 1; gone > 0; ) {
                gone = requests.forget(before);
            }
        } catch (DataAccessException away) {
            LOG.warn("old requests could not be forgotten: {}", away.getClass().getSimpleName());
        }
    }
}
