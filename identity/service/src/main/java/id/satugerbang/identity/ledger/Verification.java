package id.satugerbang.identity.ledger;

import java.util.Optional;

/**
 * What a check of one citizen's ledger came to.
 *
 * @param isFormer the finding is in a chain that was taken over
 */
record Verification(
        long rows, Optional<ChainCheck.Finding> finding, Optional<CheckpointedEnd.Mark> checkpoint, boolean isFormer) {

    /** With what a chain that was taken over came to: the first finding counts, and the citizen's own checkpoint. */
    Verification and(Verification former) {
        return new Verification(
                rows + former.rows,
                finding.or(former::finding),
                checkpoint.or(former::checkpoint),
                isFormer || (finding.isEmpty() && former.finding.isPresent()));
    }
}
