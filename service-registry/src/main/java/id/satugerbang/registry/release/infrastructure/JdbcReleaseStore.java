package id.satugerbang.registry.release.infrastructure;

import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.registry.release.application.NewDraft;
import id.satugerbang.registry.release.application.ReleaseStore;
import id.satugerbang.registry.release.application.StoredRelease;
import id.satugerbang.registry.release.model.Deprecated;
import id.satugerbang.registry.release.model.Live;
import id.satugerbang.registry.release.model.Published;
import id.satugerbang.registry.release.model.Release;
import id.satugerbang.registry.release.model.ReleaseKey;
import id.satugerbang.registry.release.model.Submitted;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Releases in PostgreSQL. */
@Repository
class JdbcReleaseStore implements ReleaseStore {

    private static final String SELECT = """
            select r.id, s.agency, s.slug, r.state, r.submitted_by, r.service_id, r.version, r.revision, r.created_at,
                r.submitted_at, r.published_at, r.deprecated_at, r.sunset_at, r.feedback_until, r.successor, r.template,
                r.document_version
            from release r join service s on s.id = r.service_id
            """;

    private static final String DRAFT = "draft";

    private static final String WITHOUT_PART = """
            select c.release_id from current_route c
            where (not exists (select 1 from unified_fragment f where f.service_id = c.service_id)
                or exists (select 1 from unified_quarantine q where q.service_id = c.service_id and not q.rebuilt))
            """;

    private final JdbcClient database;
    private final AuditTrail trail;
    private final JsonMapper json;

    JdbcReleaseStore(JdbcClient database, AuditTrail trail, JsonMapper json) {
        this.database = database;
        this.trail = trail;
        this.json = json;
    }

    @Override
    @Transactional
    public void create(NewDraft draft, ReleaseInput content) {
        database.sql("""
                        insert into release (id, service_id, state, content, document_version, created_by, template)
                        values (?, ?, 'draft', ?, ?, ?, ?)
                        """)
                .params(draft.key().id(), draft.serviceId(), json.writeValueAsString(content))
                .param(draft.documentVersion())
                .param(draft.officer())
                .param(draft.template())
                .update();
        trail.add(draft.key().id(), "create", null, DRAFT, draft.officer());
    }

    @Override
    @Transactional
    public boolean replace(
            UUID release, int version, ReleaseInput content, @Nullable String documentVersion, String officer) {
        boolean replaced = database.sql("""
                        update release set content = ?, document_version = ?, version = version + 1
                        where id = ? and version = ? and state = 'draft'
                        """)
                        .param(json.writeValueAsString(content))
                        .param(documentVersion)
                        .params(release, version)
                        .update()
                == 1;
        if (replaced) {
            trail.add(release, "change", DRAFT, DRAFT, officer);
        }
        return replaced;
    }

    @Override
    @Transactional
    public void succeed(UUID rejected, UUID draft, String actor) {
        database.sql("""
                        insert into release (id, service_id, state, content, document_version, created_by, template)
                        select ?, service_id, 'draft', content, document_version, created_by, template
                        from release where id = ?
                        """).params(draft, rejected).update();
        database.sql("update release set successor = ? where id = ?")
                .params(draft, rejected)
                .update();
        trail.add(draft, "create", null, DRAFT, actor);
    }

    @Override
    @Transactional
    public void openFeedback(Release release, @Nullable Instant until, String actor) {
        database.sql("update release set feedback_until = ?, version = version + 1 where id = ?")
                .param(utc(until))
                .param(release.key().id())
                .update();
        trail.add(release.key().id(), "feedback", release.state(), release.state(), actor);
    }

    @Override
    public List<UUID> toEnd(Instant now) {
        return database.sql("select id from release where state = 'deprecated' and sunset_at <= ? limit 100")
                .param(utc(now))
                .query(UUID.class)
                .list();
    }

    @Override
    public List<StoredRelease> routed(String agency) {
        return database.sql(SELECT + " where s.agency = ? and r.state in ('published', 'deprecated') order by r.id")
                .param(agency)
                .query(ReleaseRows::stored)
                .list();
    }

    @Override
    public List<UUID> withoutPart() {
        return database.sql(WITHOUT_PART + " order by c.service_id")
                .query(UUID.class)
                .list();
    }

    @Override
    public boolean isWithoutPart(UUID release) {
        return database.sql(WITHOUT_PART + " and c.release_id = ?")
                .param(release)
                .query(UUID.class)
                .optional()
                .isPresent();
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
    public Optional<UUID> before(ReleaseKey release) {
        return database.sql("""
                        select r.id from release r join service s on s.id = r.service_id
                        where s.agency = ? and s.slug = ? and r.id <> ? and r.published_at is not null
                        order by r.state in ('published', 'deprecated', 'suspended') desc, r.published_at desc limit 1
                        """)
                .params(release.agency(), release.service(), release.id())
                .query(UUID.class)
                .optional();
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
                            submitted_at = case when :submitter::text is null then submitted_at else now() end,
                            deprecated_at = coalesce(:deprecated::timestamptz, deprecated_at),
                            sunset_at = coalesce(:sunset::timestamptz, sunset_at),
                            published_at = case when :published and published_at is null then now() else published_at end,
                            revision = coalesce(:revision::bigint, revision),
                            revision_at = case when :revision::bigint is null then revision_at else clock_timestamp() end,
                            live_ms = case when :revision::bigint is null then live_ms end
                        where id = :id
                        """)
                .param("state", after.state())
                .param("submitter", after instanceof Submitted submitted ? submitted.submitter() : null)
                .param("deprecated", after instanceof Deprecated deprecated ? utc(deprecated.since()) : null)
                .param("sunset", after instanceof Deprecated deprecated ? utc(deprecated.sunset()) : null)
                .param("published", after instanceof Published)
                .param("revision", revision)
                .param("id", after.key().id())
                .update();
        trail.add(after.key().id(), transition, before.state(), after.state(), actor, reason, revision);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
