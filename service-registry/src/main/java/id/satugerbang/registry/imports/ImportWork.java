package id.satugerbang.registry.imports;

import id.satugerbang.registry.finding.ConformanceFailedException;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.FindingCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Works an import through, some rows at a time: checks side by side, then one transaction. */
@Component
class ImportWork implements DisposableBean {

    private static final int BATCH = 100;
    private static final int SIDE_BY_SIDE = 2;

    private final Imports imports;
    private final ImportRows rows;
    private final RowCheck check;
    private final ImportBatch batch;
    private final ForkJoinPool pool = new ForkJoinPool(SIDE_BY_SIDE);

    ImportWork(Imports imports, ImportRows rows, RowCheck check, ImportBatch batch) {
        this.imports = imports;
        this.rows = rows;
        this.check = check;
        this.batch = batch;
    }

    /** Does the next piece of work there is for this worker. @return false where there is none */
    boolean step(UUID worker) {
        Optional<StoredImport> running = imports.claim(worker);
        running.ifPresent(this::next);
        return running.isPresent();
    }

    private void next(StoredImport running) {
        List<PendingRow> pending = rows.pending(running.id(), BATCH);
        if (pending.isEmpty()) {
            imports.finish(running.id());
            return;
        }
        List<CheckedRow> checked = pool.submit(() -> pending.parallelStream()
                        .map(row -> check.check(running, row))
                        .toList())
                .join();
        apply(running, checked);
    }

    private void apply(StoredImport running, List<CheckedRow> checked) {
        try {
            batch.apply(running, checked);
        } catch (ConformanceFailedException | DataIntegrityViolationException oneOfThem) {
            checked.forEach(row -> applyAlone(running, row));
        }
    }

    private void applyAlone(StoredImport running, CheckedRow row) {
        try {
            batch.apply(running, List.of(row));
        } catch (ConformanceFailedException unfit) {
            batch.apply(running, List.of(CheckedRow.failed(row.number(), row.row(), unfit.findings())));
        } catch (DataIntegrityViolationException refused) {
            Finding invalid = Finding.of(FindingCode.ROW_VALUE_INVALID, "", "?");
            batch.apply(running, List.of(CheckedRow.failed(row.number(), row.row(), List.of(invalid))));
        }
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }
}
