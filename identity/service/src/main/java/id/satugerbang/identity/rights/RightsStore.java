package id.satugerbang.identity.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests in PostgreSQL. */
@Repository
class RightsStore {

    private static final String READ = """
            select id, subject, kind, state, attributes, note, at, due_at, done_at, channel, officer, run_at
            from rights_request where subject = :subject
            """;
    private static final String INSERT = """
            insert into rights_request (id, subject, kind, state, attributes, note, at, due_at, done_at, channel, officer)
            values (:id, :subject, :kind, :state, :attributes, :note, :at, :due, :done, :channel, :officer)
            """;

    private static final String SETTLE = """
            update rights_request
            set state = :state, done_at = :done, attributes = case when :left = '' then attributes else :left end
            where id = :id and state = 'open'
            """;

    private static final String LATEST = """
            and (state = 'open' or position in
              (select position from rights_request where subject = :subject order by position desc limit 100))
            order by position desc
            """;

    private final JdbcClient database;

    RightsStore(JdbcClient database) {
        this.database = database;
    }

    void insert(RequestRow request) {
        database.sql(INSERT)
                .param("id", request.id())
                .param("subject", request.subject())
                .param("kind", request.kind())
                .param("state", request.state())
                .param("attributes", String.join(",", request.attributes()))
                .param("note", request.note())
                .param("at", Timestamp.from(request.at()))
                .param("due", Timestamp.from(request.dueAt()))
                .param("done", request.doneAt() == null ? null : Timestamp.from(request.doneAt()))
                .param("channel", request.channel())
                .param("officer", request.officer())
                .update();
    }

    List<RequestRow> latest(String subject) {
        return database.sql(READ + LATEST)
                .param("subject", subject)
                .query((row, number) -> row(row))
                .list();
    }

    List<RequestRow> all(String subject) {
        return database.sql(READ + " order by position desc")
                .param("subject", subject)
                .query((row, number) -> row(row))
                .list();
    }

    Optional<RequestRow> find(String subject, UUID id) {
        return database.sql(READ + " and id = :id")
                .param("subject", subject)
                .param("id", id)
                .query((row, number) -> row(row))
                .optional();
    }

    List<RequestRow> open(String subject) {
        return database.sql(READ + " and state = 'open' order by position")
                .param("subject", subject)
                .query((row, number) -> row(row))
                .list();
    }

    List<RequestRow> withWords(String subject) {
        return database.sql(READ + " and note is not null")
                .param("subject", subject)
                .query((row, number) -> row(row))
                .list();
    }

    void note(UUID id, byte @Nullable [] note) {
        database.sql("update rights_request set note = :note where id = :id")
                .param("note", note)
                .param("id", id)
                .update();
    }

    void move(String from, String to) {
        database.sql("update rights_request set subject = ? where subject = ?")
                .params(to, from)
                .update();
    }

    void runAt(UUID id, Instant when) {
        database.sql("update rights_request set run_at = ? where id = ?")
                .params(Timestamp.from(when), id)
                .update();
    }

    /** Erasures that have waited long enough. */
    List<UUID> ripe(Instant now) {
        return database.sql(
                        "select id from rights_request where state = 'open' and run_at <= ? order by run_at limit 100")
                .param(Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    Optional<String> subject(UUID id) {
        return database.sql("select subject from rights_request where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** Whose erasure it is that begins now; empty where it was withdrawn, or another replica was faster. */
    Optional<String> begin(UUID id) {
        return database.sql(
                        "update rights_request set run_at = null where id = ? and state = 'open' and run_at is not null"
                                + " returning subject")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** True where it still waited. */
    boolean withdraw(String subject, UUID id) {
        return database.sql("update rights_request set state = 'withdrawn', run_at = null"
                                + " where id = ? and subject = ? and state = 'open' and run_at is not null")
                        .params(id, subject)
                        .update()
                == 1;
    }

    /** True where the citizen wants processing restricted, whatever else was asked for. */
    boolean isRestrictionAsked(String subject) {
        return database.sql(
                        "select coalesce((select kind = 'restrict' from rights_request"
                                + " where subject = ? and kind in ('restrict', 'unrestrict') order by position desc limit 1), false)")
                .param(subject)
                .query(Boolean.class)
                .single();
    }

    /** Leaves these keys of an open request to do; it is done where none is left. */
    void settle(UUID id, Set<String> left, Instant now) {
        database.sql(SETTLE)
                .param("state", left.isEmpty() ? "done" : "open")
                .param("done", left.isEmpty() ? Timestamp.from(now) : null)
                .param("left", String.join(",", left))
                .param("id", id)
                .update();
    }

    /** The citizen's account is gone. */
    void erased(String subject, Instant now) {
        database.sql("update rights_request set state = 'done', done_at = :now"
                        + " where subject = :subject and kind = 'erase' and state = 'open'")
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Words that nobody can read any more. */
    void dropNotes(String subject) {
        database.sql("update rights_request set note = null where subject = ?")
                .param(subject)
                .update();
    }

    int overdue(Instant now) {
        return database.sql("select count(*) from rights_request where state = 'open' and due_at < ?")
                .param(Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    private static RequestRow row(ResultSet row) throws SQLException {
        @Nullable Timestamp done = row.getTimestamp("done_at");
        @Nullable Timestamp run = row.getTimestamp("run_at");
        String attributes = row.getString("attributes");
        return new RequestRow(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("kind"),
                row.getString("state"),
                attributes.isEmpty() ? Set.of() : new TreeSet<>(List.of(attributes.split(","))),
                row.getBytes("note"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                done == null ? null : done.toInstant(),
                row.getString("channel"),
                row.getString("officer"),
                run == null ? null : run.toInstant());
    }
}
