package id.satugerbang.identity.ledger.checkpoint;

import id.satugerbang.api.identity.LedgerProofsApi;
import id.satugerbang.api.identity.model.LedgerProof;
import id.satugerbang.identity.canonical.Sha256;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import id.satugerbang.support.mvc.CurrentCaller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LedgerProofsController implements LedgerProofsApi {

    private final CheckpointStore store;
    private final Proofs proofs;
    private final CurrentCaller callers;

    LedgerProofsController(CheckpointStore store, Proofs proofs, CurrentCaller callers) {
        this.store = store;
        this.proofs = proofs;
        this.callers = callers;
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<LedgerProof> getLedgerProof(Long n) {
        SignedRoot checkpoint = store.find(n).orElseThrow(LedgerProofsController::notThere);
        Leaf leaf = store.leaf(callers.get().subject(), n).orElseThrow(LedgerProofsController::notThere);
        InclusionProof proof = proofs.of(leaf, checkpoint);
        return ResponseEntity.ok(new LedgerProof(
                leaf.subject(),
                leaf.seq(),
                Sha256.hex(leaf.hash()),
                proof.index(),
                proof.path().stream().map(Sha256::hex).toList(),
                CheckpointsController.answer(checkpoint)));
    }

    private static ProblemException notThere() {
        return ProblemException.of(ProblemCode.NOT_FOUND);
    }
}
