package id.satugerbang.identity.ledger.audit;

import id.satugerbang.identity.ledger.ChainCheck;
import id.satugerbang.identity.ledger.checkpoint.Leaf;
import java.util.ArrayList;
import java.util.List;

/** What an audit found. */
final class Report {

    private final List<String> faults = new ArrayList<>();
    private long rows;
    private long citizens;
    private long checkpoints;

    void citizen(long checkedRows) {
        citizens++;
        rows += checkedRows;
    }

    void checkpoint() {
        checkpoints++;
    }

    void fault(String subject, ChainCheck.Finding finding) {
        faults.add("citizen " + subject + ": row " + finding.seq() + " "
                + finding.fault().wire());
    }

    void checkpointFault(long n, String fault) {
        faults.add("checkpoint " + n + ": " + fault);
    }

    void proofFault(Leaf leaf, String fault) {
        faults.add("proof of citizen " + leaf.subject() + ", row " + leaf.seq() + ": " + fault);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    long rows() {
        return rows;
    }

    String summary() {
        return rows + " rows of " + citizens + " citizens, " + checkpoints + " checkpoints: "
                + (faults.isEmpty() ? "nothing was changed" : faults.size() + " faults");
    }
}
