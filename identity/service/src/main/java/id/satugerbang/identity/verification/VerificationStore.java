package id.satugerbang.identity.verification;

import id.satugerbang.identity.profile.Person;
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

/** Checks in PostgreSQL. */
@Repository
class VerificationStore {

    private static final String COLUMNS =
            "id, subject, member, attribute, state, verified_by, matched, not_matched, tries, at, decided_at, officer, agency";
    private static final String READ = "select " + COLUMNS + " from verification where subject = :subject";
    private static final String INSERT = """
            insert into verification (id, subject, member, attribute, state, next_try_at, at)
            values (:id, :subject, :member, :attribute, 'pending', :next, :now)
            """;
    private static final String IN_PERSON = """
            insert into verification
              (id, subject, member, attribute, state, verified_by, matched, officer, agency, at, decided_at)
            values (:id, :subject, :member, :attribute, 'verified', 'in_person', :attribute, :officer, :agency, :now, :now)
            """;
    private static final String DUE = """
            update verification set next_try_at = :lease, tries = tries + 1 where id in (
              select id from verification where state = 'pending' and next_try_at <= :now
              order by next_try_at limit 20 for update skip locked)
            returning\s""" + COLUMNS;
    private static final String DECIDE = """
            update verification set state = :state, verified_by = :verified_by, matched = :matched,
              not_matched = :not_matched, decided_at = :now, next_try_at = null
            where id = :id and state = 'pending'
            """;

    private final JdbcClient database;

    VerificationStore(JdbcClient database) {
        this.database = database;
    }

    List<VerificationRow> latest(String subject, int most) {
        return database.sql(READ + " order by position desc limit :most")
                .param("subject", subject)
                .param("most", most)
                .query((row, number) -> row(row))
                .list();
    }

    Optional<VerificationRow> find(String subject, UUID id) {
        return database.sql(READ + " and id = :id")
                .param("subject", subject)
                .param("id", id)
                .query((row, number) -> row(row))
                .optional();
    }

    /** Begins a check that is repeated at {@code next} unless it is decided before. */
    void begin(UUID id, Person person, String attribute, Instant now, Instant next) {
        database.sql(INSERT)
                .param("id", id)
                .param("subject", person.subject())
                .param("member", person.member())
                .param("attribute", attribute)
                .param("next", Timestamp.from(next))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Notes what an officer has seen. */
    void seen(Person person, String attribute, String officer, String agency, Instant now) {
        database.sql(IN_PERSON)
                .param("id", UUID.randomUUID())
                .param("subject", person.subject())
                .param("member", person.member())
                .param("attribute", attribute)
                .param("officer", officer)
                .param("agency", agency)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Takes some checks whose time has come; no other replica takes them before {@code lease}. */
    List<VerificationRow> due(Instant now, Instant lease) {
        return database.sql(DUE)
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(lease))
                .query((row, number) -> row(row))
                .list();
    }

    void postpone(UUID id, Instant next) {
        database.sql("update verification set next_try_at = ? where id = ? and state = 'pending'")
                .params(Timestamp.from(next), id)
                .update();
    }

    /** Ends a check. */
    void decide(
            UUID id, String state, @Nullable String verifiedBy, Set<String> matched, Set<String> wrong, Instant now) {
        database.sql(DECIDE)
                .param("id", id)
                .param("state", state)
                .param("verified_by", verifiedBy)
                .param("matched", String.join(",", matched))
                .param("not_matched", String.join(",", wrong))
                .param("now", Timestamp.from(now))
                .update();
    }

    private static VerificationRow row(ResultSet row) throws SQLException {
        @Nullable Timestamp decided = row.getTimestamp("decided_at");
        return new VerificationRow(
                row.getObject("id", UUID.class),
                new Person(row.getString("subject"), row.getObject("member", UUID.class)),
                row.getString("attribute"),
                row.getString("state"),
                row.getString("verified_by"),
                keys(row.getString("matched")),
                keys(row.getString("not_matched")),
                row.getInt("tries"),
                row.getTimestamp("at").toInstant(),
                decided == null ? null : decided.toInstant(),
                row.getString("officer"),
                row.getString("agency"));
    }

    private static Set<String> keys(String joined) {
        return joined.isEmpty() ? Set.of() : new TreeSet<>(List.of(joined.split(",")));
    }
}
