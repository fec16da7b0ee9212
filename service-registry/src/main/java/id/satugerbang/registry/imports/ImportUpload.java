package id.satugerbang.registry.imports;

import id.satugerbang.registry.finding.ConformanceFailedException;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.caller.Role;
import id.satugerbang.support.mvc.BodyTooLargeException;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file in: all of its rows are stored, or none. */
@Component
class ImportUpload {

    private static final int BATCH = 500;

    private final Imports imports;
    private final ImportRows rows;

    ImportUpload(Imports imports, ImportRows rows) {
        this.imports = imports;
        this.rows = rows;
    }

    /**
     * @throws ProblemException {@code malformed_request} where the file ends early or has a line that is too long, {@code
     *     body_too_large} where all of it is more than a file may be
     */
    @Transactional
    public UUID store(RowSource source, boolean publish, boolean sample, Caller caller, @Nullable String requestKey) {
        UUID id = UUID.randomUUID();
        imports.add(id, publish, sample, caller, caller.has(Role.REVIEWER), requestKey);
        try {
            Long headerRow = source.headerRow();
            if (headerRow != null) {
                imports.keepColumns(id, source.columns(), headerRow);
            }
            long stored = 0;
            List<PendingRow> batch = new ArrayList<>();
            for (String row = source.next(); row != null; row = source.next()) {
                stored++;
                batch.add(new PendingRow(source.number(), row.replace('\0', ' ')));
                if (batch.size() == BATCH) {
                    rows.add(id, batch);
                    batch.clear();
                }
            }
            rows.add(id, batch);
            if (stored == 0) {
                throw ConformanceFailedException.of(FindingCode.TABLE_EMPTY, "");
            }
        } catch (BodyTooLargeException large) {
            throw ProblemException.causedBy(ProblemCode.BODY_TOO_LARGE, large);
        } catch (IOException broken) {
            throw ProblemException.causedBy(ProblemCode.MALFORMED_REQUEST, broken);
        }
        return id;
    }
}
