package id.satugerbang.identity.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A transaction of the test's own that holds a citizen's place, as another replica would, until it is let go. */
public final class HeldLock implements AutoCloseable {

    private final String database;
    private final Connection connection;

    private HeldLock(String database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    /** Holds the end of the citizen's chain. */
    public static HeldLock ofChain(IdentityServer identity, String subject) {
        return of(
                identity.databaseName(),
                "insert into identity.ledger_head (subject, seq, hash)"
                        + " values (?, 0, decode(repeat('00', 32), 'hex')) on conflict (subject) do update set seq = ledger_head.seq",
                subject);
    }

    /** Holds the row of the citizen's profile. */
    public static HeldLock ofProfile(IdentityServer identity, String subject) {
        return ofProfile(identity.databaseName(), subject);
    }

    /** As {@link #ofProfile}, before a server runs. */
    public static HeldLock ofProfile(String database, String subject) {
        return of(database, "update identity.profile set version = version where subject = ?", subject);
    }

    private static HeldLock of(String database, String sql, String subject) {
        try {
            Connection connection = PostgresServer.database(database).getConnection();
            connection.setAutoCommit(false);
            HeldLock held = new HeldLock(database, connection);
            held.run(sql, subject);
            return held;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Does something inside the transaction. */
    public void run(String sql, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < parameters.length; at++) {
                statement.setObject(at + 1, parameters[at]);
            }
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Returns once so many calls of the service wait for a lock. */
    public void awaitWaiting(int calls) {
        Eventually.is(calls, () -> JdbcClient.create(PostgresServer.database(database))
                .sql("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and application_name = 'satu-identity' and wait_event_type = 'Lock'")
                .query(Integer.class)
                .single());
    }

    /** Commits, and lets whoever waits go on. */
    public void letGo() {
        try {
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
