package id.satugerbang.identity.business;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Businesses in PostgreSQL. Every statement names the citizen. */
@Repository
class BusinessStore {

    private static final String READ =
            "select id, subject, version, name, nib, updated_at from business where subject = :subject";
    private static final String INSERT = """
            insert into business (id, subject, version, name, nib, created_at, updated_at)
            values (:id, :subject, :version, :name, :nib, :now, :now)
            """;
    private static final String UPDATE = """
            update business set version = version + 1, name = :name, nib = :nib, updated_at = :now
            where id = :id and subject = :subject and version = :version
            """;
    private static final String DELETE =
            "delete from business where id = :id and subject = :subject and version = :version";

    private final JdbcClient database;

    BusinessStore(JdbcClient database) {
        this.database = database;
    }

    List<BusinessRow> all(String subject) {
        return database.sql(READ + " order by position")
                .param("subject", subject)
                .query((row, number) -> row(row))
                .list();
    }

    Optional<BusinessRow> find(String subject, UUID id) {
        return database.sql(READ + " and id = :id")
                .param("subject", subject)
                .param("id", id)
                .query((row, number) -> row(row))
                .optional();
    }

    void insert(BusinessRow business) {
        write(INSERT, business);
    }

    /** Goes on to the next version; false where the business is not at this one any more. */
    boolean update(BusinessRow business) {
        return write(UPDATE, business) == 1;
    }

    /** Removes it; false where it is not at this version any more. */
    boolean delete(BusinessRow business) {
        return database.sql(DELETE)
                        .param("id", business.id())
                        .param("subject", business.subject())
                        .param("version", business.version())
                        .update()
                == 1;
    }

    private int write(String statement, BusinessRow business) {
        return database.sql(statement)
                .param("id", business.id())
                .param("subject", business.subject())
                .param("version", business.version())
                .param("name", business.name())
                .param("nib", business.nib())
                .param("now", Timestamp.from(business.updatedAt()))
                .update();
    }

    private static BusinessRow row(ResultSet row) throws SQLException {
        return new BusinessRow(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getLong("version"),
                row.getBytes("name"),
                row.getBytes("nib"),
                row.getTimestamp("updated_at").toInstant());
    }
}
