package id.satugerbang.quickstart.postgres;

import id.satugerbang.quickstart.secrets.ServerSecrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Databases and roles of the parts: made when missing, passwords as generated. */
final class Databases {

    private final String address;
    private final ServerSecrets secrets;

    Databases(int port, ServerSecrets secrets) {
        this.address = "jdbc:postgresql://127.0.0.1:" + port + "/";
        this.secrets = secrets;
    }

    /** True where the superuser can connect. */
    boolean reachable() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Makes what is missing. */
    void create() throws SQLException {
        try (Connection connection = connect()) {
            role(connection, "satu_identity", secrets.identity());
            role(connection, "satu_identity_service", secrets.identityService());
            role(connection, "satu_registry", secrets.registry());
            role(connection, "satu_keycloak", secrets.keycloak());
            database(connection, "satu", "postgres");
            database(connection, "keycloak", "satu_keycloak");
            execute(connection, "grant create, connect on database satu to satu_identity, satu_registry");
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", PostgresServer.SUPERUSER);
        properties.setProperty("password", secrets.postgres());
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "10");
        return DriverManager.getConnection(address + "postgres", properties);
    }

    private static void role(Connection connection, String name, String password) throws SQLException {
        if (missing(connection, "select 1 from pg_roles where rolname = ?", name)) {
            execute(connection, "create role " + name + " login");
        }
        execute(connection, "alter role " + name + " password '" + password + "'");
    }

    private static void database(Connection connection, String name, String owner) throws SQLException {
        if (missing(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database " + name + " owner " + owner);
        }
    }

    private static boolean missing(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
