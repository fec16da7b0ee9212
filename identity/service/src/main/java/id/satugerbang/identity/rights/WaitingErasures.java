package id.satugerbang.identity.rights;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Does erasures whose waiting time is over. */
@Component
class WaitingErasures {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingErasures.class);

    private final RightsStore store;
    private final Rights rights;
    private final Clock clock;

    WaitingErasures(RightsStore store, Rights rights, Clock clock) {
        this.store = store;
        this.rights = rights;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${satu.rights.poll:1m}")
    void run() {
        try {
            store.ripe(clock.instant()).forEach(rights::run);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "erasures that have waited are done later: {}",
                    away.getClass().getSimpleName());
        }
    }
}
