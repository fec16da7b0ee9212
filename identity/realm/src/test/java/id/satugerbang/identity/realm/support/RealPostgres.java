package id.satugerbang.identity.realm.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** An embedded PostgreSQL with an empty database. */
public final class RealPostgres implements AutoCloseable {

    private final EmbeddedPostgres server;

    private RealPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static RealPostgres start() throws IOException {
        return new RealPostgres(EmbeddedPostgres.builder().start());
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    String username() {
        return "postgres";
    }

    String password() {
        return "postgres";
    }

    /** The number that {@code query} selects. */
    public long number(String query) {
        return Long.parseLong(text(query));
    }

    /** The first value of the first row. */
    public String text(String query) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
