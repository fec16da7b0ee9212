package id.satugerbang.identity.ledger.checkpoint;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;

/** Proves that the end of a citizen's chain is in a checkpoint; goes through all leaves, so one at a time. */
@Service
class Proofs {

    private final CheckpointStore store;
    private final Semaphore one = new Semaphore(1);

    Proofs(CheckpointStore store) {
        this.store = store;
    }

    /** @throws ProblemException {@code rate_limited} while another proof is being made */
    InclusionProof of(Leaf leaf, long checkpoint) {
        if (!one.tryAcquire()) {
            throw ProblemException.of(ProblemCode.RATE_LIMITED);
        }
        try {
            ProofPath path = new ProofPath();
            String after = "";
            for (Optional<String> upper = store.upper(after); upper.isPresent(); upper = store.upper(after)) {
                store.leaves(checkpoint, after, upper.get())
                        .forEach(each -> path.add(each.bytes(), each.subject().equals(leaf.subject())));
                after = upper.get();
            }
            return path.proof();
        } finally {
            one.release();
        }
    }
}
