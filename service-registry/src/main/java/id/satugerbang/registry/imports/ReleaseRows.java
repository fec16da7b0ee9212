package id.satugerbang.registry.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Releases of rows with their audit trail, written in batches. */
@Component
class ReleaseRows {

    private static final String LIVE = "('published', 'deprecated', 'suspended')";
    private static final String TRANSITION = """
            insert into transition (release_id, name, from_state, to_state, actor, reason, revision) values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ReleaseRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** True where the service has this content already: live, or for a draft in whatever state. */
    boolean has(long service, CheckedRow row, boolean live) {
        if (Objects.requireNonNull(row.row()).getRelease() == null) {
            return true;
        }
        String states = live ? "in " + LIVE : "not in ('rejected', 'retired')";
        return database.sql("select exists (select 1 from release where service_id = ? and state " + states
                        + " and md5(content) = md5(?))")
                .params(service, row.stored())
                .query(Boolean.class)
                .single();
    }

    /** Ends the live release of a service, whose place a new one takes. */
    void supersede(long service, UUID successor, String actor) {
        database.sql("select id, state from release where service_id = ? and state in " + LIVE)
                .param(service)
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .forEach(live -> {
                    batches.update(
                            "update release set state = 'retired', version = version + 1, ended_at = now() where id = ?",
                            live.getKey());
                    batches.update(
                            TRANSITION,
                            live.getKey(),
                            "retire",
                            live.getValue(),
                            "retired",
                            actor,
                            "superseded by " + successor,
                            null);
                });
    }

    void drafts(List<CheckedRow> rows, Map<String, Long> services, StoredImport running) {
        add(rows, services, running, "draft");
        List<Object[]> trail = new ArrayList<>();
        rows.forEach(row -> trail.add(step(row, "create", null, "draft", running.createdBy(), running, null)));
        batches.batchUpdate(TRANSITION, trail);
    }

    /** Releases that the approved import brings from draft to publication at once. */
    void published(List<CheckedRow> rows, Map<String, Long> services, StoredImport running) {
        add(rows, services, running, "published");
    }

    /** @param last revision of the last of the rows; the others have those before it */
    void noteRevisions(List<CheckedRow> rows, StoredImport running, long last) {
        String reviewer = Objects.requireNonNull(running.approvedBy());
        List<Object[]> revisions = new ArrayList<>();
        List<Object[]> trail = new ArrayList<>();
        long revision = last - rows.size();
        for (CheckedRow row : rows) {
            revision++;
            revisions.add(new Object[] {revision, row.release()});
            trail.add(step(row, "create", null, "draft", running.createdBy(), running, null));
            trail.add(step(row, "submit", "draft", "submitted", running.createdBy(), running, null));
            trail.add(step(row, "approve", "submitted", "approved", reviewer, running, null));
            trail.add(step(row, "publish", "approved", "published", reviewer, running, revision));
        }
        batches.batchUpdate("update release set revision = ?, revision_at = clock_timestamp() where id = ?", revisions);
        batches.batchUpdate(TRANSITION, trail);
    }

    private void add(List<CheckedRow> rows, Map<String, Long> services, StoredImport running, String state) {
        boolean published = state.equals("published");
        batches.batchUpdate(
                """
                insert into release (id, service_id, state, version, content, document_version, created_by, submitted_by,
                    submitted_at, published_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, case when ? then now() end, case when ? then now() end)
                """,
                rows.stream()
                        .map(row -> new Object[] {
                            row.release(),
                            services.get(row.key()),
                            state,
                            published ? 4 : 1,
                            row.stored(),
                            row.documentVersion(),
                            running.createdBy(),
                            published ? running.createdBy() : null,
                            published,
                            published
                        })
                        .toList());
    }

    private static Object[] step(
            CheckedRow row,
            String name,
            @org.jspecify.annotations.Nullable String from,
            String to,
            String actor,
            StoredImport running,
            @org.jspecify.annotations.Nullable Long revision) {
        return new Object[] {row.release(), name, from, to, actor, "import " + running.id(), revision};
    }
}
