package id.satugerbang.registry.release.application;

import id.satugerbang.registry.finding.ConformanceFailedException;
import id.satugerbang.support.problem.ProblemException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts routes into the table again that were published before there was a unified document, so that it becomes complete.
 *
 * <p>Each gets a revision of its own, by which everybody sees that the document has changed. Several replicas may try at once.
 */
@Component
class MissingParts {

    private static final Logger LOG = LoggerFactory.getLogger(MissingParts.class);

    private final ReleaseStore store;
    private final RouteEffects effects;
    private final TransactionTemplate transaction;

    MissingParts(ReleaseStore store, RouteEffects effects, PlatformTransactionManager transactions) {
        this.store = store;
        this.effects = effects;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelayString = "5s", fixedDelayString = "1h")
    void run() {
        try {
            store.withoutPart().forEach(this::add);
        } catch (DataAccessException | TransactionException unavailable) {
            LOG.warn("parts of the unified document have to wait: {}", unavailable.getMessage());
        }
    }

    private void add(UUID release) {
        try {
            transaction.executeWithoutResult(status -> store.lock(release)
                    .filter(locked -> store.isWithoutPart(release))
                    .ifPresent(locked -> effects.apply(locked.serviceId(), locked.release(), locked.release())));
        } catch (ConformanceFailedException | ProblemException unfit) {
            LOG.warn("release {} has no part in the unified document: {}", release, unfit.getMessage());
        }
    }
}
