package id.satugerbang.acceptance.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import tools.jackson.databind.json.JsonMapper;

/** The ledger's table under the hands of somebody who is superuser of the database: no trigger, no missing right stops them. */
public final class LedgerDatabase implements AutoCloseable {

    private final Connection connection;

    private LedgerDatabase(Connection connection) {
        this.connection = connection;
    }

    public static LedgerDatabase of(RunningSystem system) throws SQLException {
        SatuCommand command = system.command();
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + command.environment("SATU_PORT_POSTGRES") + "/satu",
                "postgres",
                password(Path.of(command.environment("SATU_STATE_DIR"), "server-secrets.json")));
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
        return new LedgerDatabase(connection);
    }

    /** The service that a row names. */
    public String service(String subject, long row) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(
                "select service from identity.ledger_entry where subject = ? and seq = ?")) {
            read.setString(1, subject);
            read.setLong(2, row);
            ResultSet found = read.executeQuery();
            found.next();
            return found.getString(1);
        }
    }

    /** Has a row name another service. @return rows that were changed */
    public int rename(String subject, long row, String service) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(
                "update identity.ledger_entry set service = ? where subject = ? and seq = ?")) {
            change.setString(1, service);
            change.setString(2, subject);
            change.setLong(3, row);
            return change.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static String password(Path secrets) {
        try {
            return JsonMapper.shared()
                    .readTree(Files.readString(secrets))
                    .get("postgres")
                    .stringValue();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
