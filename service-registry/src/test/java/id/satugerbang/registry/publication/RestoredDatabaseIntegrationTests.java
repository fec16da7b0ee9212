package id.satugerbang.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.Commands;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import id.satugerbang.registry.testing.Servers;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import redis.embedded.RedisServer;

/** PostgreSQL is put back to a copy of its data folder from three publications ago; gateways and Redis have seen more. */
@DirtiesContext
@ContextConfiguration(initializers = RestoredDatabaseIntegrationTests.OwnServers.class)
class RestoredDatabaseIntegrationTests extends RegistryIntegrationTest {

    private static final Path FOLDER = folder();
    private static final int PORT = Servers.freePort();
    private static final int REDIS_PORT = Servers.freePort();
    private static final RedisServer REDIS = redis();
    private static EmbeddedPostgres postgres = start();

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private FeedEpoch epochs;

    @Autowired
    private TransactionTemplate transaction;

    /** In the place of the servers that all other tests share. */
    static final class OwnServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=jdbc:postgresql://127.0.0.1:" + PORT
                                    + "/postgres?user=postgres&currentSchema=registry",
                            "spring.data.redis.port=" + REDIS_PORT)
                    .applyTo(context);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
        REDIS.stop();
        Commands.run(Path.of("/"), "rm", "-rf", FOLDER.toString());
    }

    @Test
    void anOlderCopyIsANewEpochThatGatewaysAndRedisReadAgain() throws IOException {
        String agency = newService();
        Answer release = publish(agency, Samples.release());
        long kept = revision();
        postgres.close();
        Commands.run(FOLDER, "cp", "-a", "data", "copy");
        postgres = start();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> move(reviewer(), release, "suspend").status() == 200);
        move(reviewer(), release, "resume");
        move(reviewer(), release, "suspend");
        await().atMost(Duration.ofSeconds(10)).until(() -> redisHolds(kept + 3));
        String before = redis.opsForValue().get("{satu}:epoch");
        assertThat(report(before, kept + 3).text("epoch")).isEqualTo(before);

        postgres.close();
        Commands.run(FOLDER, "rm", "-rf", "data");
        Commands.run(FOLDER, "cp", "-a", "copy", "data");
        postgres = start();

        await().atMost(Duration.ofSeconds(30)).until(() -> redisHolds(kept));
        String after = redis.opsForValue().get("{satu}:epoch");
        assertThat(after).isNotEqualTo(before);
        assertThat(redis.opsForHash().hasKey("{satu}:routes", agency + "/cuaca"))
                .isTrue();
        Answer late = report(before, kept + 3);
        assertThat(late.text("epoch")).isEqualTo(after);
        assertThat(late.body().path("revision").longValue()).isEqualTo(kept);
        assertThat(applied(release)).isZero();
        assertThat(gateway().get("/internal/v1/routes").text("epoch")).isEqualTo(after);
        report(after, kept);
        assertThat(applied(release)).isOne();
    }

    @Test
    void aDumpThatWasReadInIsANewEpoch() {
        String before = epochs.written();
        assertThat(present()).isEqualTo(before);
        transaction.executeWithoutResult(status -> {
            database.sql("create temporary table dumped on commit drop as select * from feed_epoch")
                    .update();
            database.sql("delete from feed_epoch").update();
            database.sql("insert into feed_epoch select * from dumped").update();
        });
        assertThat(present()).isNotEqualTo(before);
    }

    @Test
    void aGatewayThatIsAheadOfItsEpochRevealsAnOlderCopyWithoutRedis() {
        String before = epochs.written();
        Answer answer = report(before, revision() + 1);
        assertThat(answer.text("epoch")).isNotEqualTo(before).isEqualTo(epochs.written());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> answer.text("epoch").equals(redis.opsForValue().get("{satu}:epoch")));
    }

    private String present() {
        return String.valueOf(transaction.<String>execute(status -> epochs.present()));
    }

    private Answer report(String epoch, long revision) {
        Answer answer = gateway()
                .put("/internal/v1/replicas/satu-1", "{\"revision\":" + revision + ",\"epoch\":\"" + epoch + "\"}");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer;
    }

    private int applied(Answer release) {
        return reviewer().get(path(release)).body().at("/live/applied").intValue();
    }

    private boolean redisHolds(long revision) {
        return Long.toString(revision).equals(redis.opsForValue().get("{satu}:revision"));
    }

    private long revision() {
        return database.sql("select value from revision").query(Long.class).single();
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(PORT)
                    .setDataDirectory(FOLDER.resolve("data"))
                    .setCleanDataDirectory(false)
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static RedisServer redis() {
        RedisServer server = RedisServer.builder()
                .port(REDIS_PORT)
                .setting("save \"\"")
                .setting("bind 127.0.0.1")
                .build();
        server.start();
        return server;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("restored");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
