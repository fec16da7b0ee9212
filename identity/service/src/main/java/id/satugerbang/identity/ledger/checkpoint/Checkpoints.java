package id.satugerbang.identity.ledger.checkpoint;

import id.satugerbang.identity.canonical.Sha256;
import id.satugerbang.identity.ledger.checkpoint.NodeStore.Progress;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a checkpoint when the last one is old enough; of several replicas, one does. */
@Service
class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final CheckpointStore store;
    private final NodeStore nodes;
    private final TreeGrowth growth;
    private final CheckpointKeys keys;
    private final CheckpointProperties properties;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Checkpoints(
            CheckpointStore store,
            NodeStore nodes,
            TreeGrowth growth,
            CheckpointKeys keys,
            CheckpointProperties properties,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.nodes = nodes;
        this.growth = growth;
        this.keys = keys;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${satu.identity.checkpoint.look:1m}")
    void look() {
        try {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = Boolean.TRUE.equals(transactions.execute(status -> step()));
            }
        } catch (DataAccessException | TransactionException failure) {
            LOG.warn("no checkpoint could be made: {}", failure.getClass().getSimpleName());
        }
    }

    /** One short transaction; what was done stays done, and any replica goes on. False where nothing is to be done now. */
    private boolean step() {
        if (!store.lock()) {
            return false;
        }
        Optional<SignedRoot> last = store.page(Long.MAX_VALUE, 1).stream().findFirst();
        Optional<Progress> progress = nodes.progress();
        if (progress.isEmpty()) {
            return isDue(last) && begin(last);
        }
        if (!progress.get().complete()) {
            growth.step(progress.get());
            return true;
        }
        publish(last, progress.get());
        return false;
    }

    private boolean isDue(Optional<SignedRoot> last) {
        return last.isEmpty() || !clock.instant().isBefore(last.get().at().plus(properties.every()));
    }

    private boolean begin(Optional<SignedRoot> last) {
        nodes.note(new Progress(last.map(SignedRoot::n).orElse(0L) + 1, "", 0, false));
        return true;
    }

    private void publish(Optional<SignedRoot> last, Progress tree) {
        nodes.end();
        if (tree.leaves() == 0) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] root = growth.root(tree.n());
        byte[] prev = last.map(SignedRoot::payloadHash).orElseGet(Sha256::zeros);
        String payload = SignedRoot.payload(tree.n(), now, tree.leaves(), root, prev);
        store.insert(new SignedRoot(tree.n(), now, tree.leaves(), root, prev, keys.sign(payload)));
        LOG.info("checkpoint {} over {} citizens", tree.n(), tree.leaves());
    }
}
