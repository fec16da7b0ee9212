package id.satugerbang.registry.release.infrastructure;

import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.registry.lock.Locks;
import id.satugerbang.registry.release.application.NewDraft;
import id.satugerbang.registry.release.application.ReleaseStore;
import id.satugerbang.registry.release.application.StoredRelease;
import id.satugerbang.registry.release.model.Deprecated;
import id.satugerbang.registry.release.model.Discarded;
import id.satugerbang.registry.release.model.Published;
import id.satugerbang.registry.release.model.Release;
import id.satugerbang.registry.release.model.ReleaseKey;
import id.satugerbang.registry.release.model.Submitted;
import id.satugerbang.registry.release.model.Suspended;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
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
                r.document_version, (select j.id from template_join j where j.release_id = r.id) as join_id
            from release r join service s on s.id = r.service_id and r.state <> 'discarded'
            """;

    private static final String DRAFT = "draft";

    private static final String WITHOUT_PART = """
            select c.release_id from current_route c
            where (not exists (select 1 from unified_fragment f where f.service_id = c.service_id)
                or exists (select 1 from unified_quarantine q where q.service_id = c.service_id and not q.rebuilt))
            """;

    private final JdbcClient database;
    private final Locks locks;
    private final AuditTrail trail;
    private final JsonMapper json;

    JdbcReleaseStore(JdbcClient database, Locks locks, AuditTrail trail, JsonMapper json) {
        this.database = database;
        this.locks = locks;
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
    public Optional<UUID> untouchedDraft(long serviceId, ReleaseInput content, String officer) {
        return database.sql("""
                        select id from release where service_id = ? and created_by = ? and state = 'draft' and version = 1
                            and md5(content) = md5(?)
                        order by created_at limit 1
                        """)
                .params(serviceId, officer, json.writeValueAsString(content))
                .query(UUID.class)
                .optional();
    }

    @Override
    @Transactional
    public void discard(StoredRelease draft, Discarded after, String officer) {
        save(draft, after, "discard", null, officer, null);
        database.sql("update release set content = '{}', document_version = null where id = ?")
                .param(after.key().id())
                .update();
        database.sql("update release set successor = null where successor = ?")
                .param(after.key().id())
                .update();
        database.sql("""
                        update template_join set state = 'withdrawn', decided_at = now(), decided_by = ?
                        where release_id = ? and state = 'submitted'
                        """).params(officer, after.key().id()).update();
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
        return database.sql(
                        "select id from release where state in ('deprecated', 'suspended') and sunset_at <= ? limit 100")
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
        find(release).ifPresent(found -> {
            locks.keepAgencies(List.of(found.release().key().agency()));
            locks.changeService(found.serviceId());
        });
        return find(release);
    }

    @Override
    public Optional<StoredRelease> live(long serviceId) {
        return database.sql(SELECT + " where r.service_id = ? and r.state in ('published', 'deprecated', 'suspended')")
                .param(serviceId)
                .query(ReleaseRows::stored)
                .optional();
    }

    @Override
    public void save(
            StoredRelease before,
            Release after,
            String transition,
            @Nullable Long revision,
            String actor,
            @Nullable String reason) {
        Deprecated ending = ending(after);
        boolean saved = database.sql("""
                        update release set state = :state, version = version + 1,
                            submitted_by = coalesce(:submitter, submitted_by),
                            submitted_at = case when :submitter::text is null then submitted_at else now() end,
                            deprecated_at = coalesce(:deprecated::timestamptz, deprecated_at),
                            sunset_at = coalesce(:sunset::timestamptz, sunset_at),
                            ended_at = case when :state in ('suspended', 'retired') then now() end,
                            published_at = case when :published and published_at is null then now() else published_at end,
                            revision = coalesce(:revision::bigint, revision),
                            revision_at = case when :revision::bigint is null then revision_at else clock_timestamp() end,
                            live_ms = case when :revision::bigint is null then live_ms end
                        where id = :id and version = :version and state = :before
                        """)
                        .param("state", after.state())
                        .param("submitter", after instanceof Submitted submitted ? submitted.submitter() : null)
                        .param("deprecated", ending == null ? null : utc(ending.since()))
                        .param("sunset", ending == null ? null : utc(ending.sunset()))
                        .param("published", after instanceof Published)
                        .param("revision", revision)
                        .param("id", after.key().id())
                        .param("version", before.version())
                        .param("before", before.release().state())
                        .update()
                == 1;
        if (!saved) {
            throw ProblemException.of(ProblemCode.VERSION_CONFLICT);
        }
        trail.add(after.key().id(), transition, before.release().state(), after.state(), actor, reason, revision);
    }

    private static @Nullable Deprecated ending(Release release) {
        return release instanceof Suspended suspended
                ? suspended.ending()
                : release instanceof Deprecated deprecated ? deprecated : null;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
