package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.CredentialKeys;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(OutputCaptureExtension.class)
class CredentialIntegrationTests extends RegistryIntegrationTest {

    private static final String SECRET = "sangat-rahasia-7c1f";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private StringRedisTemplate redis;

    @Test
    void aStoredCredentialIsListedByNameAndNeverReadable(CapturedOutput output) {
        String agency = newAgency();
        assertThat(put(agency, "kunci", apiKey(SECRET)).status()).isEqualTo(204);

        Answer list = officer(agency).get(credentials(agency));
        assertThat(list.body().path("items")).hasSize(1);
        JsonNode item = list.body().path("items").get(0);
        assertThat(item.propertyNames()).containsExactlyInAnyOrder("name", "type", "updated_at", "used_by");
        assertThat(item.path("type").asString()).isEqualTo("api_key");
        assertThat(officer(agency).get(credentials(agency) + "/kunci").status()).isEqualTo(405);
        assertThat(output.toString()).doesNotContain(SECRET);
    }

    @Test
    void nobodyButAnOfficerOfTheAgencyStoresListsOrDeletes() {
        String agency = newAgency();
        String other = newAgency();
        put(agency, "kunci", apiKey(SECRET));
        String path = credentials(agency) + "/kunci";

        assertThat(officer(other).put(path, apiKey(SECRET)).status()).isEqualTo(404);
        assertThat(officer(other).get(credentials(agency)).status()).isEqualTo(404);
        assertThat(officer(other).delete(path).status()).isEqualTo(404);
        assertThat(reviewer().put(path, apiKey(SECRET)).status()).isEqualTo(403);
        assertThat(anonymous().put(path, apiKey(SECRET)).status()).isEqualTo(401);
        assertThat(officer("tidak-ada")
                        .put(credentials("tidak-ada") + "/kunci", apiKey(SECRET))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /type | {"type":"none"}
            /api_key | {"type":"api_key"}
            /hmac | {"type":"api_key","api_key":{"in":"header","name":"k","value":"v"},"hmac":{"consumer_id":"c","secret":"s"}}
            /api_key/value | {"type":"api_key","api_key":{"in":"header","name":"k","value":"v\\r\\nx: y"}}
            /api_key/value | {"type":"api_key","api_key":{"in":"header","name":"k"}}
            /api_key/name | {"type":"api_key","api_key":{"in":"header","name":"Host","value":"v"}}
            /api_key/name | {"type":"api_key","api_key":{"in":"header","name":"Citizen-Assertion","value":"v"}}
            /api_key/name | {"type":"api_key","api_key":{"in":"header","name":"a b","value":"v"}}
            /hmac/consumer_id | {"type":"hmac","hmac":{"consumer_id":"c\\nd","secret":"s"}}
            /oauth2_client/token_url | {"type":"oauth2_client","oauth2_client":{"token_url":"http://127.0.0.1:1/t","client_id":"c","client_secret":"s"}}
            /oauth2_client/token_url | {"type":"oauth2_client","oauth2_client":{"token_url":"http://169.254.169.254/t","client_id":"c","client_secret":"s"}}
            /oauth2_client/token_url | {"type":"oauth2_client","oauth2_client":{"token_url":"file:///etc/passwd","client_id":"c","client_secret":"s"}}
            """)
    void whatIsNoCredentialIsRefusedAtItsPlace(String pointer, String body) {
        String agency = newAgency();

        Answer answer = put(agency, "kunci", body);

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(422);
        assertThat(answer.body().path("errors").findValuesAsString("pointer")).contains(pointer);
        assertThat(officer(agency).get(credentials(agency)).body().path("items"))
                .isEmpty();
    }

    @Test
    void rotationIsOneRevisionAndReachesGatewaysSealed() throws GeneralSecurityException {
        String agency = newAgency();
        put(agency, "kunci", apiKey("lama-" + SECRET));
        long before = revision();
        put(agency, "kunci", apiKey("baru-" + SECRET));
        assertThat(revision()).isEqualTo(before + 1);

        awaitRelay();
        JsonNode entry = JSON.readTree(entry(agency, "kunci"));
        assertThat(entry.path("revision").longValue()).isEqualTo(before + 1);
        assertThat(CredentialKeys.open(entry.path("sealed").asString(), agency + "/kunci"))
                .contains("baru-" + SECRET)
                .doesNotContain("null");
        assertThatThrownBy(() -> CredentialKeys.open(entry.path("sealed").asString(), "lain/kunci"))
                .isInstanceOf(GeneralSecurityException.class);
        Map<Object, Object> last = redis.opsForStream().range("{satu}:feed", Range.unbounded()).stream()
                .filter(record -> record.getId().getValue().equals(before + 1 + "-0"))
                .findFirst()
                .orElseThrow()
                .getValue();
        assertThat(last).containsEntry("op", "credential").containsEntry("service", agency + "/kunci");
        JsonNode sealed = gateway().get("/internal/v1/routes").body().path("credentials");
        assertThat(sealed.findValuesAsString("agency")).contains(agency);
    }

    @Test
    void neitherTheDatabaseNorRedisHoldsASecretInTheClear() {
        String agency = newAgency();
        put(agency, "kunci", apiKey(SECRET));
        put(agency, "tanda", "{\"type\":\"hmac\",\"hmac\":{\"consumer_id\":\"c1\",\"secret\":\"" + SECRET + "\"}}");
        awaitRelay();

        List<String> tables = database.sql("select tablename from pg_tables where schemaname = 'registry'")
                .query(String.class)
                .list();
        assertThat(tables).contains("credential", "outbox");
        for (String table : tables) {
            String rows = database.sql("select coalesce(string_agg(t::text, ' '), '') from registry." + table + " t")
                    .query(String.class)
                    .single();
            assertThat(rows).as(table).doesNotContain(SECRET);
        }
        assertThat(redis.opsForHash().entries("{satu}:credentials").toString())
                .contains(agency + "/kunci")
                .doesNotContain(SECRET);
        assertThat(redis.opsForStream().range("{satu}:feed", Range.unbounded()).toString())
                .doesNotContain(SECRET);
    }

    @Test
    void anEmptiedRedisGetsTheCredentialsBack() {
        String agency = newAgency();
        put(agency, "kunci", apiKey(SECRET));
        awaitRelay();
        String entry = entry(agency, "kunci");
        redis.delete("{satu}:credentials");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(entry(agency, "kunci")).isEqualTo(entry));
        redis.execute((RedisCallback<Boolean>) connection -> {
            connection.serverCommands().flushAll();
            return true;
        });
        awaitRelay();
        assertThat(entry(agency, "kunci")).isEqualTo(entry);
    }

    @Test
    void aReleaseNamesAnExistingCredentialOfItsType() {
        String agency = newService();
        Answer release = draft(agency, release("api_key", "kunci"));

        Answer refused = move(officer(agency), release, "submit");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.hasError("/upstreams/0/auth/credential", "credential_unknown"))
                .isTrue();

        put(agency, "kunci", apiKey(SECRET));
        Answer other = draft(agency, release("hmac", "kunci"));
        assertThat(move(officer(agency), other, "submit")
                        .hasError("/upstreams/0/auth/credential", "credential_type_differs"))
                .isTrue();
        assertThat(move(officer(agency), draft(agency, release("hmac", null)), "submit")
                        .hasError("/upstreams/0/auth/credential", "credential_missing"))
                .isTrue();
        assertThat(move(officer(agency), draft(agency, release("none", "kunci")), "submit")
                        .hasError("/upstreams/0/auth/credential", "credential_not_wanted"))
                .isTrue();
        assertThat(move(officer(agency), release, "submit").status()).isEqualTo(200);
    }

    @Test
    void theCredentialOfAnotherAgencyIsUnknown() {
        String owner = newAgency();
        put(owner, "kunci", apiKey(SECRET));
        String agency = newService();

        assertThat(move(officer(agency), draft(agency, release("api_key", "kunci")), "submit")
                        .hasError("/upstreams/0/auth/credential", "credential_unknown"))
                .isTrue();
    }

    @Test
    void aCredentialInUseIsNeitherDeletedNorChangedInType() {
        String agency = newService();
        put(agency, "kunci", apiKey(SECRET));
        Answer published = publish(agency, release("api_key", "kunci"));
        awaitRelay();
        JsonNode route = JSON.readTree(String.valueOf(redis.opsForHash().get("{satu}:routes", agency + "/cuaca")));
        JsonNode auth = route.path("upstreams").get(0).path("auth");
        assertThat(auth.path("credential").asString()).isEqualTo(agency + "/kunci");
        assertThat(auth.path("type").asString()).isEqualTo("api_key");

        long before = revision();
        Answer refused = officer(agency).delete(credentials(agency) + "/kunci");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("credential_in_use");
        assertThat(put(agency, "kunci", "{\"type\":\"hmac\",\"hmac\":{\"consumer_id\":\"c\",\"secret\":\"s\"}}")
                        .status())
                .isEqualTo(409);
        assertThat(revision()).isEqualTo(before);

        move(officer(agency), published, "retire");
        assertThat(officer(agency).delete(credentials(agency) + "/kunci").status())
                .isEqualTo(204);
        awaitRelay();
        assertThat(entry(agency, "kunci")).isEqualTo("null");
        assertThat(officer(agency).delete(credentials(agency) + "/kunci").status())
                .isEqualTo(404);
    }

    @Test
    void aReleaseWhoseCredentialIsGoneMeanwhileIsNotPublished() {
        String agency = newService();
        put(agency, "kunci", apiKey(SECRET));
        Answer release = draft(agency, release("api_key", "kunci"));
        move(officer(agency), release, "submit");
        move(reviewer(), release, "approve");
        officer(agency).delete(credentials(agency) + "/kunci");

        Answer refused = move(reviewer(), release, "publish");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.hasError("/upstreams/0/auth/credential", "credential_unknown"))
                .isTrue();
    }

    @Test
    void anErrorEnvelopeIsCheckedAndCompiled() {
        String agency = newService();
        ObjectNode good = envelope("{\"pointer\":\"/respon/kode\",\"ok\":[200,\"201\"],\"message\":\"/respon/ket\"}");
        publish(agency, good);
        awaitRelay();
        JsonNode error = JSON.readTree(String.valueOf(redis.opsForHash().get("{satu}:routes", agency + "/cuaca")))
                .path("operations")
                .get(0)
                .path("error");
        assertThat(error.toString())
                .isEqualTo("{\"pointer\":\"/respon/kode\",\"ok\":[\"200\",\"201\"],\"message\":\"/respon/ket\"}");

        String place = "/openapi/paths/~1publik~1prakiraan-cuaca/get/x-satu-error";
        assertThat(findings(agency, "{\"pointer\":\"kode\",\"ok\":[]}")).contains(place + "/pointer", place + "/ok");
        assertThat(findings(agency, "{\"pointer\":\"/a~2\",\"ok\":[{}],\"lain\":1,\"message\":7}"))
                .contains(place + "/pointer", place + "/ok/0", place + "/lain", place + "/message");
        assertThat(findings(agency, "\"ya\"")).contains(place);
    }

    private List<String> findings(String agency, String envelope) {
        Answer answer = move(officer(agency), draft(agency, envelope(envelope)), "submit");
        assertThat(answer.status()).isEqualTo(422);
        return answer.body().path("errors").findValuesAsString("pointer");
    }

    private static ObjectNode envelope(String envelope) {
        ObjectNode document = Samples.document();
        ((ObjectNode) document.path("paths").path("/publik/prakiraan-cuaca").path("get"))
                .set("x-satu-error", JSON.readTree(envelope));
        return Samples.release(document);
    }

    private static ObjectNode release(String type, @Nullable String credential) {
        ObjectNode release = Samples.release();
        ObjectNode auth = (ObjectNode) release.path("upstreams").get(0).path("auth");
        auth.put("type", type);
        if (credential != null) {
            auth.put("credential", credential);
        }
        return release;
    }

    private Answer put(String agency, String name, String body) {
        return officer(agency).put(credentials(agency) + "/" + name, body);
    }

    private static String credentials(String agency) {
        return "/registry/v1/agencies/" + agency + "/credentials";
    }

    private static String apiKey(String value) {
        return "{\"type\":\"api_key\",\"api_key\":{\"in\":\"header\",\"name\":\"user_key\",\"value\":\"" + value
                + "\"}}";
    }

    private String entry(String agency, String name) {
        return String.valueOf(redis.opsForHash().get("{satu}:credentials", agency + "/" + name));
    }

    private void awaitRelay() {
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() ->
                        assertThat(redis.opsForValue().get("{satu}:revision")).isEqualTo(Long.toString(revision())));
    }

    private long revision() {
        return database.sql("select value from revision").query(Long.class).single();
    }
}
