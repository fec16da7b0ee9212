package id.satugerbang.registry.imports;

import id.satugerbang.support.caller.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The imports in PostgreSQL: who started them, who may work on them. */
@Component
class Imports {

    private static final String COLUMNS =
            "id, publish, sample, created_by, any_agency, agencies, approved_by, approver_of, columns";

    private final JdbcClient database;

    Imports(JdbcClient database) {
        this.database = database;
    }

    void add(UUID id, boolean publish, boolean sample, Caller caller, boolean anyAgency, @Nullable String requestKey) {
        database.sql("""
                        insert into import (id, state, publish, sample, created_by, any_agency, agencies, request_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, publish ? "waiting" : "running", publish, sample)
                .params(caller.subject(), anyAgency, caller.agencies().toArray(String[]::new))
                .param(requestKey)
                .update();
    }

    /** Keeps what the columns of the imported table are called. */
    void keepColumns(UUID id, Map<String, String> columns, long headerRow) {
        String[] pairs = columns.entrySet().stream()
                .map(column -> column.getKey() + "=" + column.getValue().replace('\0', ' '))
                .toArray(String[]::new);
        database.sql("update import set columns = ?, header_row = ? where id = ?")
                .params(pairs, headerRow, id)
                .update();
    }

    Optional<UUID> byRequestKey(String subject, String key) {
        return database.sql("select id from import where created_by = ? and request_key = ?")
                .params(subject, key)
                .query(UUID.class)
                .optional();
    }

    /** @return false where it was not waiting for anybody, or for nobody but its own author */
    boolean approve(UUID id, Caller reviewer) {
        return database.sql("""
                        update import set state = 'running', approved_by = ?, approved_at = now(), approver_of = ?
                        where id = ? and state = 'waiting' and created_by <> ?
                        """)
                        .params(reviewer.subject(), reviewer.agencies().toArray(String[]::new), id, reviewer.subject())
                        .update()
                == 1;
    }

    /**
     * The oldest import that runs and that no other worker has; it is this worker's for the next 15 s. A worker that was killed
     * loses its import when that time is over.
     */
    @Transactional
    public Optional<StoredImport> claim(UUID worker) {
        return database.sql("""
                        update import set worker = :worker, leased_until = now() + interval '15 seconds'
                        where id = (
                            select id from import
                            where state = 'running' and (worker = :worker or leased_until is null or leased_until < now())
                            order by created_at, id limit 1 for update skip locked)
                        returning %s
                        """.formatted(COLUMNS))
                .param("worker", worker)
                .query(Imports::stored)
                .optional();
    }

    /** Ends an import without pending rows; the one that ends it lets the search know how much there is now. */
    void finish(UUID id) {
        int ended = database.sql("""
                        update import set state = 'done', finished_at = now(), worker = null, leased_until = null
                        where id = ? and state = 'running' and not exists (
                            select 1 from import_row where import_id = import.id and state = 'pending')
                        """).param(id).update();
        if (ended == 1) {
            database.sql("analyze catalogue_entry, catalogue_word, current_route, service")
                    .update();
        }
    }

    private static StoredImport stored(ResultSet row, int number) throws SQLException {
        return new StoredImport(
                row.getObject("id", UUID.class),
                row.getBoolean("publish"),
                row.getBoolean("sample"),
                row.getString("created_by"),
                row.getBoolean("any_agency"),
                set(row, "agencies"),
                row.getString("approved_by"),
                set(row, "approver_of"),
                names(row));
    }

    private static Map<String, String> names(ResultSet row) throws SQLException {
        Map<String, String> names = new HashMap<>();
        for (String pair : (String[]) row.getArray("columns").getArray()) {
            int split = pair.indexOf('=');
            names.put(pair.substring(0, split), pair.substring(split + 1));
        }
        return names;
    }

    private static Set<String> set(ResultSet row, String column) throws SQLException {
        return Set.copyOf(List.of((String[]) row.getArray(column).getArray()));
    }
}
