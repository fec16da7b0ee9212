package id.satugerbang.identity.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A PostgreSQL of one test with fsync on, which can be killed and started again on its data. Its default is
 * {@code synchronous_commit = off}: durability is what the service asks for itself.
 */
public final class KillablePostgres implements AutoCloseable {

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    public KillablePostgres() {
        try {
            data = Files.createTempDirectory("killable-postgres");
            server = builder().start();
            port = server.getPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create role " + PostgresServer.SERVICE_ROLE + " login")
                .update();
    }

    public int port() {
        return port;
    }

    /** Ends the server at once, without a chance to write anything more. */
    public void kill() {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts it again as soon as nothing of the killed one is left. */
    public void startAgain() throws IOException {
        server.close();
        Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            server = builder().setPort(port).start();
            return true;
        });
    }

    public JdbcClient database() {
        return JdbcClient.create(server.getPostgresDatabase());
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("shared_buffers", "32MB");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
