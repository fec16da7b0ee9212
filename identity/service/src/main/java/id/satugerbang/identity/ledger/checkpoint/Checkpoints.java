package id.satugerbang.identity.ledger.checkpoint;

import id.satugerbang.identity.canonical.Sha256;
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
    private final CheckpointKeys keys;
    private final CheckpointProperties properties;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Checkpoints(
            CheckpointStore store,
            CheckpointKeys keys,
            CheckpointProperties properties,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${satu.identity.checkpoint.look:1m}")
    void look() {
        try {
            transactions.executeWithoutResult(status -> makeIfDue());
        } catch (DataAccessException | TransactionException failure) {
            LOG.warn("no checkpoint could be made: {}", failure.getClass().getSimpleName());
        }
    }

    private void makeIfDue() {
        if (!store.lock()) {
            return;
        }
        Optional<SignedRoot> last = store.page(Long.MAX_VALUE, 1).stream().findFirst();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (last.isEmpty() || !now.isBefore(last.get().at().plus(properties.every()))) {
            make(last, now);
        }
    }

    private void make(Optional<SignedRoot> last, Instant now) {
        long n = last.map(SignedRoot::n).orElse(0L) + 1;
        MerkleTree tree = tree(n);
        if (tree.size() == 0) {
            return;
        }
        byte[] prev = last.map(SignedRoot::payloadHash).orElseGet(Sha256::zeros);
        String payload = SignedRoot.payload(n, now, tree.size(), tree.root(), prev);
        store.insert(new SignedRoot(n, now, tree.size(), tree.root(), prev, keys.sign(payload)));
        LOG.info("checkpoint {} over {} citizens", n, tree.size());
    }

    private MerkleTree tree(long n) {
        MerkleTree tree = new MerkleTree();
        String after = "";
        for (Optional<String> upper = store.upper(after); upper.isPresent(); upper = store.upper(after)) {
            store.addLeaves(n, after, upper.get());
            store.leaves(n, after, upper.get()).forEach(leaf -> tree.add(leaf.bytes()));
            after = upper.get();
        }
        return tree;
    }
}
