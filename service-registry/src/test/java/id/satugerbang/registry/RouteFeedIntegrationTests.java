package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import id.satugerbang.registry.testing.Servers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RouteFeedIntegrationTests extends RegistryIntegrationTest {

    private static final Duration HEALED = Duration.ofSeconds(5);
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private StringRedisTemplate redis;

    private boolean killed;

    @AfterEach
    void redisIsThereForTheNext() {
        if (killed) {
            Servers.startRedis();
        }
        awaitWholeFeed();
    }

    @Test
    void everyChangeReachesRedisInOrder() {
        String agency = newService();
        Answer release = publish(agency, Samples.release());
        long revision = release.body().path("revision").longValue();
        awaitWholeFeed();
        JsonNode route = JSON.readTree(route(agency));
        assertThat(route.path("revision").longValue()).isEqualTo(revision);
        assertThat(route.path("release").asString()).isEqualTo(release.text("id"));
        assertThat(route.path("deadline_ms").longValue()).isEqualTo(5000);
        assertThat(route.path("operations").get(0).path("path").asString()).isEqualTo("/publik/prakiraan-cuaca");

        move(reviewer(), release, "suspend");
        awaitWholeFeed();
        assertThat(redis.opsForHash().hasKey("{satu}:routes", agency + "/cuaca"))
                .isFalse();
        move(reviewer(), release, "resume");
        move(officer(agency), release, "deprecate");
        awaitWholeFeed();
        assertThat(JSON.readTree(route(agency)).path("deprecated").booleanValue())
                .isTrue();
        move(reviewer(), release, "retire");
        awaitWholeFeed();
        assertThat(streamOf(agency)).containsExactly("put", "remove", "put", "put", "remove");
        assertNoGapAndNoDouble();
    }

    @Test
    void publicationGoesOnWithoutRedisAndTheFeedHeals() {
        killed = true;
        Servers.killRedis();
        String agency = newService();
        long began = System.nanoTime();
        publish(agency, Samples.release());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
        Servers.startRedis();
        killed = false;
        awaitWholeFeed();
        assertThat(route(agency)).contains("getForecast");
    }

    @Test
    void anEmptiedRedisIsRebuilt() {
        String agency = newService();
        publish(agency, Samples.release());
        awaitWholeFeed();
        redis.execute((RedisCallback<Boolean>) connection -> {
            connection.serverCommands().flushAll();
            return true;
        });
        awaitWholeFeed();
        assertThat(route(agency)).contains("getForecast");
    }

    @Test
    void aLostHashOrStreamIsNoticed() {
        String agency = newService();
        publish(agency, Samples.release());
        awaitWholeFeed();
        redis.delete("{satu}:routes");
        awaitWholeFeed();
        assertThat(route(agency)).contains("getForecast");
        redis.delete("{satu}:feed");
        awaitWholeFeed();
        redis.opsForValue().set("{satu}:revision", "99999999");
        awaitWholeFeed();
    }

    @Test
    void theSnapshotIsForGatewaysOnlyAndIsWhole() {
        String agency = newService();
        publish(agency, Samples.release());
        assertThat(anonymous().get("/internal/v1/routes").status()).isEqualTo(401);
        assertThat(reviewer().get("/internal/v1/routes").status()).isEqualTo(401);
        Answer snapshot = gateway().get("/internal/v1/routes");
        assertThat(snapshot.status()).isEqualTo(200);
        assertThat(snapshot.body().path("revision").longValue()).isEqualTo(revision());
        assertThat(snapshot.body().path("routes")).hasSize((int) routes());
    }

    @Test
    void aReleaseSaysOnHowManyGatewaysItIsLive() {
        String agency = newService();
        database.sql("delete from replica").update();
        Answer release = publish(agency, Samples.release());
        long revision = release.body().path("revision").longValue();
        report("gw-1", revision - 1, "");
        report("gw-2", revision, "");
        JsonNode live = reviewer().get(path(release)).body().path("live");
        assertThat(live.path("applied").intValue()).isEqualTo(1);
        assertThat(live.path("replicas").intValue()).isEqualTo(2);
        assertThat(live.has("ms")).isFalse();
        report("gw-1", revision, "");
        live = reviewer().get(path(release)).body().path("live");
        assertThat(live.path("applied").intValue()).isEqualTo(2);
        assertThat(live.path("ms").longValue()).isPositive().isLessThan(60_000);
        database.sql("update replica set heartbeat_at = now() - interval '11 seconds' where name = 'gw-2'")
                .update();
        assertThat(reviewer()
                        .get(path(release))
                        .body()
                        .path("live")
                        .path("replicas")
                        .intValue())
                .isEqualTo(1);
        report(
                "gw-1",
                revision,
                "{\"release\":\"%s\",\"revision\":%d,\"reason\":\"rusak\"}".formatted(release.text("id"), revision));
        assertThat(reviewer()
                        .get(path(release))
                        .body()
                        .path("live")
                        .path("quarantined")
                        .asString())
                .isEqualTo("rusak");
    }

    private void report(String replica, long revision, String quarantined) {
        Answer answer = gateway()
                .put(
                        "/internal/v1/replicas/" + replica,
                        "{\"revision\":%d,\"quarantined\":[%s]}".formatted(revision, quarantined));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.body().path("revision").asLong()).isEqualTo(revision());
    }

    private void awaitWholeFeed() {
        await().atMost(HEALED)
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .untilAsserted(() -> {
                    assertThat(redis.opsForValue().get("{satu}:revision")).isEqualTo(Long.toString(revision()));
                    assertThat(redis.opsForHash().size("{satu}:routes")).isEqualTo(routes());
                    assertThat(streamIds()).endsWith(revision() + "-0");
                });
    }

    private void assertNoGapAndNoDouble() {
        List<Long> revisions =
                streamIds().stream().map(id -> Long.parseLong(id.split("-")[0])).toList();
        for (int index = 1; index < revisions.size(); index++) {
            assertThat(revisions.get(index)).isEqualTo(revisions.get(index - 1) + 1);
        }
    }

    private List<String> streamIds() {
        return stream().stream().map(entry -> entry.getId().getValue()).toList();
    }

    private List<String> streamOf(String agency) {
        List<String> operations = new ArrayList<>();
        for (MapRecord<String, Object, Object> entry : stream()) {
            Map<Object, Object> fields = entry.getValue();
            if ((agency + "/cuaca").equals(fields.get("service"))) {
                operations.add(String.valueOf(fields.get("op")));
            }
        }
        return operations;
    }

    private List<MapRecord<String, Object, Object>> stream() {
        return redis.opsForStream().range("{satu}:feed", Range.unbounded());
    }

    private String route(String agency) {
        return String.valueOf(redis.opsForHash().get("{satu}:routes", agency + "/cuaca"));
    }

    private long revision() {
        return database.sql("select value from revision").query(Long.class).single();
    }

    private long routes() {
        return database.sql("select count(*) from current_route")
                .query(Long.class)
                .single();
    }
}
