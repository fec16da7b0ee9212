package id.satugerbang.identity.ledger;

import java.util.Optional;

/** What signed checkpoints say of a citizen's chain; the checkpoints implement it. */
public interface CheckpointedEnd {

    /** The end of the citizen's chain in the newest checkpoint that holds rows of it. */
    Optional<Mark> newest(String subject);

    /**
     * A row that a checkpoint vouches for.
     *
     * @param checkpoint number of the checkpoint
     */
    record Mark(long checkpoint, long seq, byte[] hash) {}
}
