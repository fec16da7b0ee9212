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
            select id, subject, kind, attributes, note, at, due_at, done_at
            from rights_request where subject = :subject
            """;
    private static final String INSERT = """
            insert into rights_request (id, subject, kind, state, attributes, note, at, due_at, done_at)
            values (:id, :subject, :kind, :state, :attributes, :note, :at, :due, :done)
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
                .param("state", request.doneAt() == null ? "open" : "done")
                .param("attributes", String.join(",", request.attributes()))
                .param("note", request.note())
                .param("at", Timestamp.from(request.at()))
                .param("due", Timestamp.from(request.dueAt()))
                .param("done", request.doneAt() == null ? null : Timestamp.from(request.doneAt()))
                .update();
    }

    List<RequestRow> latest(String subject) {
        return database.sql(READ + LATEST)
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
        String attributes = row.getString("attributes");
        return new RequestRow(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("kind"),
                attributes.isEmpty() ? Set.of() : new TreeSet<>(List.of(attributes.split(","))),
                row.getBytes("note"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                done == null ? null : done.toInstant());
    }
}
