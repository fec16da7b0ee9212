package id.satugerbang.registry.release.infrastructure;

import id.satugerbang.api.registry.model.FeedbackPeriod;
import id.satugerbang.api.registry.model.LocalizedText;
import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.registry.release.application.FeedbackStore;
import id.satugerbang.registry.release.application.OpenStandard;
import id.satugerbang.registry.release.application.Said;
import id.satugerbang.registry.release.model.ReleaseKey;
import id.satugerbang.registry.standard.StatedStandards;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Feedback in PostgreSQL. */
@Repository
class JdbcFeedbackStore implements FeedbackStore {

    private static final String OPEN = """
            select r.id, r.feedback_until, r.content, s.agency, s.slug, s.name_id, s.name_en, a.name_id as agency_name_id,
                a.name_en as agency_name_en
            from release r join service s on s.id = r.service_id join agency a on a.alias = s.agency
            where r.feedback_until > :now and r.state in ('submitted', 'approved') and a.suspended_at is null
            """;
    private static final String SAID = """
            select f.id, f.version, f.at, f.text, f.answer, f.answered_at from feedback f join release r on r.id = f.release_id
            join service s on s.id = r.service_id
            """;

    private final JdbcClient database;
    private final JsonMapper json;
    private final StatedStandards standards;

    JdbcFeedbackStore(JdbcClient database, JsonMapper json, StatedStandards standards) {
        this.database = database;
        this.json = json;
        this.standards = standards;
    }

    @Override
    public List<OpenStandard> open(Instant now) {
        return database.sql(OPEN + " order by r.feedback_until, r.id limit 200")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::standard)
                .list();
    }

    @Override
    public Optional<OpenStandard> open(Instant now, String agency, String service) {
        return database.sql(OPEN + " and s.agency = :agency and s.slug = :slug order by r.feedback_until desc limit 1")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("agency", agency)
                .param("slug", service)
                .query(this::standard)
                .optional();
    }

    @Override
    public List<Said> said(String agency, String service, boolean all) {
        return database.sql(SAID + " where s.agency = ? and s.slug = ? and (? or f.answer is not null)"
                        + " order by f.at desc, f.id limit 200")
                .params(agency, service, all)
                .query(JdbcFeedbackStore::entry)
                .list();
    }

    @Override
    public long count(String agency, String service) {
        return database.sql("""
                        select count(*) from feedback f join release r on r.id = f.release_id
                        join service s on s.id = r.service_id where s.agency = ? and s.slug = ?
                        """).params(agency, service).query(Long.class).single();
    }

    @Override
    public Said say(UUID release, String subject, String text) {
        return database.sql("""
                        insert into feedback (id, release_id, subject, text) values (?, ?, ?, ?)
                        on conflict (release_id, subject) do update set text = excluded.text, at = now(), version = feedback.version + 1, answer = null,
                            answered_by = null, answered_at = null
                        returning id, version, at, text, answer, answered_at
                        """)
                .params(UUID.randomUUID(), release, subject, text)
                .query(JdbcFeedbackStore::entry)
                .single();
    }

    @Override
    public Optional<ReleaseKey> about(UUID feedback) {
        return database.sql("""
                        select r.id, s.agency, s.slug from feedback f join release r on r.id = f.release_id
                        join service s on s.id = r.service_id where f.id = ?
                        """)
                .param(feedback)
                .query((row, number) ->
                        new ReleaseKey(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .optional();
    }

    @Override
    public int version(UUID feedback) {
        return database.sql("select version from feedback where id = ?")
                .param(feedback)
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<Said> answer(UUID feedback, int version, String text, String officer) {
        return database.sql("""
                        update feedback set answer = ?, answered_by = ?, answered_at = now() where id = ? and version = ?
                        returning id, version, at, text, answer, answered_at
                        """)
                .params(text, officer, feedback, version)
                .query(JdbcFeedbackStore::entry)
                .optional();
    }

    private OpenStandard standard(ResultSet row, int number) throws SQLException {
        UUID release = row.getObject("id", UUID.class);
        FeedbackPeriod period = new FeedbackPeriod(
                row.getString("agency"),
                text(row, "agency_name"),
                row.getString("slug"),
                text(row, "name"),
                release,
                row.getObject("feedback_until", OffsetDateTime.class));
        ReleaseInput content = json.readValue(row.getString("content"), ReleaseInput.class);
        return new OpenStandard(release, period, standards.of(content.getStandard()));
    }

    private static Said entry(ResultSet row, int number) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Said(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getTimestamp("at").toInstant(),
                row.getString("text"),
                row.getString("answer"),
                answered == null ? null : answered.toInstant());
    }

    private static LocalizedText text(ResultSet row, String column) throws SQLException {
        return new LocalizedText(row.getString(column + "_id")).en(row.getString(column + "_en"));
    }
}
