package id.satugerbang.registry.imports;

import id.satugerbang.registry.finding.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports in PostgreSQL. */
@Component
class ImportRows {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    ImportRows(JdbcClient database, JdbcTemplate batches, JsonMapper json) {
        this.database = database;
        this.batches = batches;
        this.json = json;
    }

    void add(UUID id, List<PendingRow> rows) {
        batches.batchUpdate(
                "insert into import_row (import_id, number, payload) values (?, ?, ?)",
                rows.stream()
                        .map(row -> new Object[] {id, row.number(), row.payload()})
                        .toList());
    }

    /** The next rows that nobody has worked through. */
    List<PendingRow> pending(UUID id, int most) {
        return database.sql("""
                        select number, payload from import_row where import_id = ? and state = 'pending' order by number limit ?
                        """).params(id, most).query(PendingRow.class).list();
    }

    /** Keeps others from these rows until the transaction ends. @return those that are still to be worked through */
    Set<Long> lock(UUID id, List<CheckedRow> rows) {
        Long[] numbers = rows.stream().map(CheckedRow::number).toArray(Long[]::new);
        return new HashSet<>(
                database.sql("""
                        select number from import_row where import_id = ? and number = any (?) and state = 'pending'
                        order by number for update
                        """).params(id, numbers).query(Long.class).list());
    }

    void note(UUID id, List<RowOutcome> outcomes) {
        batches.batchUpdate(
                "update import_row set state = ?, key = ?, errors = ?, payload = '' where import_id = ? and number = ?",
                outcomes.stream()
                        .map(outcome -> new Object[] {
                            outcome.state(), outcome.key(), errors(outcome.errors()), id, outcome.number()
                        })
                        .toList());
    }

    private @Nullable String errors(List<Finding> findings) {
        return findings.isEmpty()
                ? null
                : json.writeValueAsString(
                        findings.stream().map(StoredFinding::of).toList());
    }
}
