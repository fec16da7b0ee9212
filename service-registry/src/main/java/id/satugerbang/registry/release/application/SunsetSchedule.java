package id.satugerbang.registry.release.application;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Retires releases whose announced end has come; several replicas may try at once, one succeeds. */
@Component
class SunsetSchedule {

    /** Stands in the audit trail where nobody asked. */
    static final String ACTOR = "sunset";

    private static final Logger LOG = LoggerFactory.getLogger(SunsetSchedule.class);

    private final ReleaseStore store;
    private final ReleaseTransitions transitions;
    private final Clock clock;

    SunsetSchedule(ReleaseStore store, ReleaseTransitions transitions, Clock clock) {
        this.store = store;
        this.transitions = transitions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${satu.registry.sunset-poll:10s}")
    void run() {
        try {
            store.toEnd(clock.instant()).forEach(release -> transitions.end(release, ACTOR));
        } catch (DataAccessException | TransactionException unavailable) {
            LOG.warn("releases at their end have to wait: {}", unavailable.getMessage());
        }
    }
}
