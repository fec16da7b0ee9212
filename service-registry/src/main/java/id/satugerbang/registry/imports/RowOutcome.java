package id.satugerbang.registry.imports;

import id.satugerbang.registry.finding.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param state {@code imported}, {@code published}, {@code unchanged} or {@code failed}
 */
record RowOutcome(long number, String state, @Nullable String key, List<Finding> errors) {

    static RowOutcome of(CheckedRow row, String state) {
        return new RowOutcome(row.number(), state, row.key(), List.of());
    }

    static RowOutcome failed(CheckedRow row, List<Finding> errors) {
        return new RowOutcome(row.number(), "failed", row.key(), errors);
    }
}
