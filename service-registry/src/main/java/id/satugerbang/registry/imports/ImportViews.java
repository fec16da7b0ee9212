package id.satugerbang.registry.imports;

import id.satugerbang.api.registry.model.ImportError;
import id.satugerbang.api.registry.model.ImportJob;
import id.satugerbang.registry.finding.FindingViews;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.caller.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Imports as the contract shows them. */
@Component
class ImportViews {

    private static final String SELECT = """
            select i.*, r.*, i.created_by = :caller as mine from import i cross join lateral (
                select count(*) as total,
                    count(*) filter (where state <> 'pending') as done,
                    count(*) filter (where state = 'imported') as imported,
                    count(*) filter (where state = 'published') as published,
                    count(*) filter (where state = 'unchanged') as unchanged,
                    count(*) filter (where state = 'failed') as failed
                from import_row where import_id = i.id) r
            """;

    private final JdbcClient database;
    private final JsonMapper json;
    private final FindingViews findings;

    ImportViews(JdbcClient database, JsonMapper json, FindingViews findings) {
        this.database = database;
        this.json = json;
        this.findings = findings;
    }

    /** An import that the caller may see: who started it, and every reviewer. */
    Optional<ImportJob> find(UUID id, Caller caller) {
        return database.sql(SELECT + " where i.id = :id and (:all or i.created_by = :caller)")
                .param("id", id)
                .params(seeing(caller))
                .query(ImportViews::view)
                .optional();
    }

    /** Those that the caller may see, newest first. */
    List<ImportJob> list(Caller caller) {
        return database.sql(SELECT + " where :all or i.created_by = :caller order by i.created_at desc limit 100")
                .params(seeing(caller))
                .query(ImportViews::view)
                .list();
    }

    private static Map<String, Object> seeing(Caller caller) {
        return Map.of("caller", caller.subject(), "all", caller.has(Role.REVIEWER));
    }

    /** Failed rows after that number, in order. */
    List<ImportError> errors(UUID id, long after, int most) {
        return database.sql("""
                        select number, key, errors, number + (select header_row from import where id = import_id) as line from import_row
                        where import_id = ? and state = 'failed' and number > ? order by number limit ?
                        """).params(id, after, most).query(this::error).list();
    }

    private ImportError error(ResultSet row, int number) throws SQLException {
        StoredFinding[] found = json.readValue(row.getString("errors"), StoredFinding[].class);
        return new ImportError(
                        row.getLong("number"),
                        Arrays.stream(found)
                                .map(each -> findings.view(each.finding()))
                                .toList())
                .key(row.getString("key"))
                .line(row.getObject("line", Long.class));
    }

    private static ImportJob view(ResultSet row, int number) throws SQLException {
        return new ImportJob()
                .id(row.getObject("id", UUID.class))
                .state(ImportJob.StateEnum.fromValue(row.getString("state")))
                .publish(row.getBoolean("publish"))
                .sample(row.getBoolean("sample"))
                .startedByMe(row.getBoolean("mine"))
                .total(row.getLong("total"))
                .done(row.getLong("done"))
                .imported(row.getLong("imported"))
                .published(row.getLong("published"))
                .unchanged(row.getLong("unchanged"))
                .failed(row.getLong("failed"))
                .createdAt(row.getObject("created_at", OffsetDateTime.class))
                .finishedAt(row.getObject("finished_at", OffsetDateTime.class));
    }
}
