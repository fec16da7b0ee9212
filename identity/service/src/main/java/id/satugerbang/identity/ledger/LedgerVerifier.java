package id.satugerbang.identity.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Checks the chains of one citizen from end to end. */
@Service
class LedgerVerifier {

    private static final int CHUNK = 1000;

    private final LedgerReadStore store;
    private final FormerChains chains;
    private final ObjectProvider<CheckpointedEnd> checkpoints;

    LedgerVerifier(LedgerReadStore store, FormerChains chains, ObjectProvider<CheckpointedEnd> checkpoints) {
        this.store = store;
        this.chains = chains;
        this.checkpoints = checkpoints;
    }

    /** Reads everything as of one moment, so that a disclosure meanwhile is no fault. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Verification verify(String citizen) {
        return chains.of(citizen).stream()
                .map(this::chain)
                .reduce(Verification::and)
                .orElseThrow();
    }

    private Verification chain(String subject) {
        Optional<CheckpointedEnd.Mark> mark =
                Optional.ofNullable(checkpoints.getIfAvailable()).flatMap(signed -> signed.newest(subject));
        ChainCheck chain = new ChainCheck();
        Optional<ChainCheck.Finding> finding = along(subject, chain, mark);
        if (finding.isEmpty()) {
            finding = store.end(subject).flatMap(end -> chain.end(end.seq(), end.hash()));
        }
        if (finding.isEmpty() && mark.isPresent() && mark.get().seq() > chain.rows()) {
            finding = Optional.of(new ChainCheck.Finding(ChainFault.TRUNCATED, chain.rows() + 1));
        }
        return new Verification(chain.rows(), finding, mark, false);
    }

    private Optional<ChainCheck.Finding> along(String subject, ChainCheck chain, Optional<CheckpointedEnd.Mark> mark) {
        List<LedgerEntry> rows = store.after(subject, 0, CHUNK);
        while (!rows.isEmpty()) {
            for (LedgerEntry row : rows) {
                Optional<ChainCheck.Finding> finding = chain.next(row).or(() -> marked(row, mark));
                if (finding.isPresent()) {
                    return finding;
                }
            }
            rows = store.after(subject, rows.get(rows.size() - 1).seq(), CHUNK);
        }
        return Optional.empty();
    }

    private static Optional<ChainCheck.Finding> marked(LedgerEntry row, Optional<CheckpointedEnd.Mark> mark) {
        return mark.filter(signed -> signed.seq() == row.seq() && !Arrays.equals(signed.hash(), row.hash()))
                .map(signed -> new ChainCheck.Finding(ChainFault.CHECKPOINT_DIFFERS, row.seq()));
    }
}
