package id.satugerbang.identity.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One real PostgreSQL for all tests of the JVM; it ends with the JVM. */
public final class PostgresServer {

    /** Role of the service itself, which owns nothing. */
    public static final String SERVICE_ROLE = "identity_service";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresServer() {}

    private static final class Holder {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("shared_buffers", "32MB")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    public static int port() {
        return Holder.SERVER.getPort();
    }

    /** The name of a fresh, empty database. */
    public static String newDatabase() {
        String name = "identity_" + DATABASES.incrementAndGet();
        JdbcClient superuser = JdbcClient.create(Holder.SERVER.getPostgresDatabase());
        superuser.sql("create database " + name).update();
        superuser
                .sql("do $$ begin create role " + SERVICE_ROLE
                        + " login; exception when duplicate_object then null; end $$")
                .update();
        return name;
    }

    public static DataSource database(String name) {
        return Holder.SERVER.getDatabase("postgres", name);
    }

    /** JDBC address of a database as the service is given it, by way of {@code port}. */
    public static String url(String database, int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?currentSchema=identity";
    }
}
