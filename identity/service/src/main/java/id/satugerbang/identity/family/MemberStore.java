package id.satugerbang.identity.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Family members in PostgreSQL. Every statement names the citizen, so that nobody reaches another's family. */
@Repository
class MemberStore {

    private static final String READ =
            "select id, subject, relation, version from family_member where subject = :subject";
    private static final String INSERT = """
            insert into family_member (id, subject, relation, version, created_at, updated_at)
            values (:id, :subject, :relation, 1, :now, :now)
            """;
    private static final String ADVANCE = """
            update family_member set version = version + 1, relation = coalesce(:relation, relation), updated_at = :now
            where id = :id and subject = :subject and version = :version
            """;
    private static final String DELETE =
            "delete from family_member where id = :id and subject = :subject and version = :version";

    private static final String OTHER_FAMILIES = """
            select count(*) from member_nik own join member_nik other
              on other.blind = own.blind and other.subject <> own.subject
            where own.member = :id and own.subject = :subject
            """;

    private final JdbcClient database;

    MemberStore(JdbcClient database) {
        this.database = database;
    }

    List<MemberRow> all(String subject) {
        return database.sql(READ + " order by position")
                .param("subject", subject)
                .query((row, number) -> row(row))
                .list();
    }

    Optional<MemberRow> find(String subject, UUID id) {
        return database.sql(READ + " and id = :id")
                .param("subject", subject)
                .param("id", id)
                .query((row, number) -> row(row))
                .optional();
    }

    void insert(MemberRow member, Instant now) {
        database.sql(INSERT)
                .param("id", member.id())
                .param("subject", member.subject())
                .param("relation", member.relation())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Goes on to the next version; false where the member is not at this one any more. */
    boolean advance(MemberRow member, @Nullable String relation, Instant now) {
        return database.sql(ADVANCE)
                        .param("id", member.id())
                        .param("subject", member.subject())
                        .param("version", member.version())
                        .param("relation", relation)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Removes the member with all values; false where it is not at this version any more. */
    boolean delete(MemberRow member) {
        return database.sql(DELETE)
                        .param("id", member.id())
                        .param("subject", member.subject())
                        .param("version", member.version())
                        .update()
                == 1;
    }

    /** In how many other families the same person stands, by the verified NIK. */
    int otherFamilies(MemberRow member) {
        return database.sql(OTHER_FAMILIES)
                .param("id", member.id())
                .param("subject", member.subject())
                .query(Integer.class)
                .single();
    }

    private static MemberRow row(ResultSet row) throws SQLException {
        return new MemberRow(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("relation"),
                row.getLong("version"));
    }
}
