package id.satugerbang.registry.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import redis.embedded.RedisServer;

/** PostgreSQL and Redis, each started once per JVM. */
public final class Servers {

    private static final EmbeddedPostgres POSTGRES = postgres();
    private static final int REDIS_PORT = freePort();
    private static final RedisServer REDIS = redis(REDIS_PORT);

    private Servers() {}

    /** Address of a database that belongs to the registry alone. */
    public static String databaseUrl() {
        return POSTGRES.getJdbcUrl("postgres", "postgres") + "&currentSchema=registry";
    }

    /** An empty database of its own. */
    public static String newDatabaseUrl(String name) {
        try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return POSTGRES.getJdbcUrl("postgres", name);
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static int redisPort() {
        return REDIS_PORT;
    }

    public static void killRedis() {
        REDIS.stop();
    }

    /** Starts Redis again, without what it held. */
    public static void startRedis() {
        REDIS.start();
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static RedisServer redis(int port) {
        RedisServer server = RedisServer.builder()
                .port(port)
                .setting("save \"\"")
                .setting("bind 127.0.0.1")
                .build();
        server.start();
        return server;
    }

    /** A port on which nothing listens. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
