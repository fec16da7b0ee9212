package id.satugerbang.identity.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.Disclosures;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.PostgresServer;
import id.satugerbang.identity.testing.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LedgerIntegrationTests {

    private final IdentityServer identity = IdentityServer.shared();
    private final Disclosures disclosures = new Disclosures(identity);
    private final String siti = disclosures.citizen("nama_lengkap=Siti", "agama=islam");
    private final String token = TestIssuer.shared().citizen(siti);

    @Test
    void a_citizen_sees_at_once_who_was_given_what() {
        disclosures.consent(siti, "nama_lengkap");
        disclosures.ask(siti, Disclosures.required("agama"));
        disclosures.ask(siti, Disclosures.required("nama_lengkap")).isOk();
        JsonNode items = ledger("").path("items");
        assertThat(items.size()).isEqualTo(2);
        assertThat(items.at("/0/kind").asString()).isEqualTo("disclosure");
        assertThat(items.at("/0/seq").asInt()).isEqualTo(2);
        assertThat(items.at("/0/attributes/0").asString()).isEqualTo("nama_lengkap");
        assertThat(items.at("/0/service").asString()).isEqualTo(Disclosures.SERVICE);
        assertThat(items.at("/0/trace_id").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(items.at("/0/prev_hash").asString())
                .isEqualTo(items.at("/1/hash").asString());
        assertThat(items.at("/1/code").asString()).isEqualTo("consent_required");
        assertThat(items.at("/1/prev_hash").asString()).isEqualTo("0".repeat(64));
    }

    @Test
    void filters_and_pages_find_the_rows() {
        disclosures.consent(siti, "nama_lengkap");
        for (int number = 0; number < 52; number++) {
            disclosures.ask(siti, Disclosures.required(number % 2 == 0 ? "nama_lengkap" : "agama"));
        }
        JsonNode first = ledger("");
        assertThat(first.path("items").size()).isEqualTo(50);
        assertThat(ledger("?cursor=" + first.path("next").asString())
                        .path("items")
                        .size())
                .isEqualTo(2);
        assertThat(ledger("?kind=refusal").path("items").size()).isEqualTo(26);
        assertThat(ledger("?attribute=nama_lengkap").path("items").size()).isEqualTo(26);
        assertThat(ledger("?service=uji/lain").path("items").size()).isZero();
        assertThat(ledger("?to=2020-01-01T00:00:00Z").path("items").size()).isZero();
        assertThat(ledger("?from=2020-01-01T00:00:00Z&kind=disclosure")
                        .path("items")
                        .size())
                .isEqualTo(26);
        identity.get("/identity/v1/ledger?cursor=x", token).isProblem(422, "invalid_value");
    }

    @Test
    void nobody_sees_the_rows_of_another() {
        disclosures.ask(siti, Disclosures.required("agama"));
        String other = TestIssuer.shared().citizen(TestIssuer.newSubject());
        assertThat(identity.get("/identity/v1/ledger", other)
                        .isOk()
                        .body()
                        .path("items")
                        .size())
                .isZero();
        assertThat(identity.get("/identity/v1/ledger/export", other).text()).isEmpty();
    }

    @Test
    void the_export_can_be_checked_by_anybody_with_sha_256() throws Exception {
        disclosures.ask(siti, Disclosures.required("agama"));
        disclosures.ask(siti, Disclosures.required("agama"));
        Answer export = identity.get("/identity/v1/ledger/export", token);
        assertThat(export.header("Content-Type")).startsWith("application/x-ndjson");
        List<String> lines = export.text().lines().toList();
        assertThat(lines).hasSize(2);
        String prev = "0".repeat(64);
        for (String line : lines) {
            String row = line.substring("{\"row\":".length(), line.indexOf(",\"hash\":"));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(row.getBytes(StandardCharsets.UTF_8));
            JsonNode json = new JsonMapper().readTree(line);
            assertThat(json.at("/row/prev").asString()).isEqualTo(prev);
            prev = json.path("hash").asString();
            assertThat(HexFormat.of().formatHex(digest)).isEqualTo(prev);
        }
    }

    @Test
    void an_untouched_ledger_is_valid_also_an_empty_one() {
        assertThat(verify().path("valid").asBoolean()).isTrue();
        assertThat(verify().path("rows").asInt()).isZero();
        disclosures.ask(siti, Disclosures.required("agama"));
        assertThat(verify().path("valid").asBoolean()).isTrue();
        assertThat(verify().path("rows").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update identity.ledger_entry set code = code",
                "delete from identity.ledger_entry",
                "truncate identity.ledger_entry",
                "update identity.ledger_checkpoint set tree_size = tree_size",
                "delete from identity.ledger_leaf",
                "delete from identity.consent_event"
            })
    void neither_the_service_nor_a_superuser_changes_what_was_written(String change) {
        JdbcClient service = JdbcClient.create(new DriverManagerDataSource(
                PostgresServer.url(identity.databaseName(), PostgresServer.port()), PostgresServer.SERVICE_ROLE, ""));
        assertThatThrownBy(() -> service.sql(change).update()).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> identity.database().sql(change).update())
                .rootCause()
                .hasMessageContaining("is only ever added to");
    }

    private JsonNode ledger(String query) {
        return identity.get("/identity/v1/ledger" + query, token).isOk().body();
    }

    private JsonNode verify() {
        return identity.post("/identity/v1/ledger/verify", token, "").isOk().body();
    }
}
