package id.satugerbang.identity.ledger.checkpoint;

import id.satugerbang.api.identity.CheckpointsApi;
import id.satugerbang.api.identity.model.Checkpoint;
import id.satugerbang.api.identity.model.CheckpointPage;
import id.satugerbang.identity.canonical.Sha256;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import id.satugerbang.identity.web.Faults;
import id.satugerbang.identity.web.Page;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CheckpointsController implements CheckpointsApi {

    private final CheckpointStore store;
    private final CheckpointKeys keys;
    private final Faults faults;

    CheckpointsController(CheckpointStore store, CheckpointKeys keys, Faults faults) {
        this.store = store;
        this.keys = keys;
        this.faults = faults;
    }

    @Override
    @Allowed(Audience.PUBLIC)
    public ResponseEntity<CheckpointPage> listCheckpoints(@Nullable String cursor) {
        long before = cursor == null ? Long.MAX_VALUE : faults.number(cursor);
        Page<SignedRoot> page = Page.of(store.page(before, Page.SIZE + 1), checkpoint -> Long.toString(checkpoint.n()));
        return ResponseEntity.ok(new CheckpointPage(
                        page.items().stream().map(CheckpointsController::answer).toList())
                .next(page.next()));
    }

    @Override
    @Allowed(Audience.PUBLIC)
    public ResponseEntity<Checkpoint> getCheckpoint(Long n) {
        return store.find(n)
                .map(checkpoint -> ResponseEntity.ok(answer(checkpoint)))
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    @Override
    @Allowed(Audience.PUBLIC)
    public ResponseEntity<Map<String, Object>> getLedgerKeys() {
        return ResponseEntity.ok(keys.published());
    }

    static Checkpoint answer(SignedRoot checkpoint) {
        return new Checkpoint(
                checkpoint.n(),
                checkpoint.at().atOffset(ZoneOffset.UTC),
                checkpoint.treeSize(),
                Sha256.hex(checkpoint.root()),
                Sha256.hex(checkpoint.prev()),
                checkpoint.signature());
    }
}
