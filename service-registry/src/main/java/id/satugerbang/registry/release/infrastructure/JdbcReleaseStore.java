package id.satugerbang.registry.release.infrastructure;

import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.registry.release.application.ReleaseStore;
import id.satugerbang.registry.release.application.StoredRelease;
import id.satugerbang.registry.release.model.Live;
import id.satugerbang.registry.release.model.Published;
import id.satugerbang.registry.release.model.Release;
import id.satugerbang.registry.release.model.ReleaseKey;
import id.satugerbang.registry.release.model.Submitted;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Releases in PostgreSQL. */
@Repository
class JdbcReleaseStore implements ReleaseStore {

    private static final String SELECT = """
            select r.id, s.agency, s.slug, r.state, r.submitted_by, r.service_id, r.version, r.revision, r.created_at,
                r.published_at, r.document_version
            from release r join service s on s.id = r.service_id
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    JdbcReleaseStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void create(
            ReleaseKey key, long serviceId, ReleaseInput content, @Nullable String documentVersion, String officer) {
        database.sql("""
                        insert into release (id, service_id, state, content, document_version, created_by)
                        values (?, ?, 'draft', ?, ?, ?)
                        """)
                .params(key.id(), serviceId, json.writeValueAsString(content))
                .param(documentVersion)
                .param(officer)
                .update();
    }

    @Override
    public boolean replace(UUID release, int version, ReleaseInput content, @Nullable String documentVersion) {
        return database.sql("""
                        update release set content = ?, document_version = ?, version = version + 1
                        where id = ? and version = ? and state = 'draft'
                        """)
                        .param(json.writeValueAsString(content))
                        .param(documentVersion)
                        .params(release, version)
                        .update()
                == 1;
    }

    @Override
    public Optional<StoredRelease> find(UUID release) {
        return database.sql(SELECT + " where r.id = ?")
                .param(release)
                .query(ReleaseRows::stored)
                .optional();
    }

    @Override
    public List<StoredRelease> of(long serviceId) {
        return database.sql(SELECT + " where r.service_id = ? order by r.created_at desc, r.id")
                .param(serviceId)
                .query(ReleaseRows::stored)
                .list();
    }

    @Override
    public ReleaseInput content(UUID release) {
        String content = database.sql("select content from release where id = ?")
                .param(release)
                .query(String.class)
                .single();
        return json.readValue(content, ReleaseInput.class);
    }

    @Override
    public Optional<StoredRelease> lock(UUID release) {
        database.sql("""
                        select id from service where id = (select service_id from release where id = ?) for update
                        """).param(release).query(Long.class).optional();
        return find(release);
    }

    @Override
    public Optional<Live> live(long serviceId) {
        return database.sql(SELECT + " where r.service_id = ? and r.state in ('published', 'deprecated', 'suspended')")
                .param(serviceId)
                .query(ReleaseRows::stored)
                .optional()
                .map(StoredRelease::release)
                .map(Live.class::cast);
    }

    @Override
    public void save(
            Release before,
            Release after,
            String transition,
            @Nullable Long revision,
            String actor,
            @Nullable String reason) {
        database.sql("""
                        update release set state = :state, version = version + 1,
                            submitted_by = coalesce(:submitter, submitted_by),
                            published_at = case when :published and published_at is null then now() else published_at end,
                            revision = coalesce(:revision::bigint, revision),
                            revision_at = case when :revision::bigint is null then revision_at else clock_timestamp() end,
                            live_ms = case when :revision::bigint is null then live_ms end
                        where id = :id
                        """)
                .param("state", after.state())
                .param("submitter", after instanceof Submitted submitted ? submitted.submitter() : null)
                .param("published", after instanceof Published)
                .param("revision", revision)
                .param("id", after.key().id())
                .update();
        database.sql("""
                        insert into transition (release_id, name, from_state, to_state, actor, reason, revision)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(after.key().id(), transition, before.state())
                .params(after.state(), actor)
                .param(reason)
                .param(revision)
                .update();
    }
}
