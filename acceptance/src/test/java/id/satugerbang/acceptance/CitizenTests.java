package id.satugerbang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.acceptance.system.Calls;
import id.satugerbang.acceptance.system.RunningSystem;
import id.satugerbang.acceptance.system.WithRunningSystem;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A citizen's application with a token, as the card in the README shows it; the browser's way is in BrowserTests. */
@WithRunningSystem
class CitizenTests {

    private static final String CARD = ChildCard.PATH;
    private static final String APPLICATION =
            "{\"nama_anak\":\"Bintang (simulasi)\",\"tanggal_lahir\":\"2020-05-17\",\"alamat\":\"Jalan Contoh 1\"}";

    private final RunningSystem system;
    private final Calls gateway;

    CitizenTests(RunningSystem system) {
        this.system = system;
        gateway = new Calls(system.portal());
    }

    @Test
    void theAgencyTrustsTheGatewaysWordAndOnlyThatCitizenSeesTheApplication() {
        String siti = "Bearer " + system.tokenOf("siti.aminah");
        String budi = "Bearer " + system.tokenOf("budi.santoso");
        String number = ChildCard.of("siti.aminah", system).number();

        assertThat(gateway.get(CARD + "/" + number, "Authorization", siti).status())
                .isEqualTo(200);
        assertThat(gateway.get(CARD + "/" + number, "Authorization", budi).status())
                .isEqualTo(404);
    }

    @Test
    void theAgencyRefusesACallThatDidNotComeThroughTheGateway() {
        URI agencies = URI.create("http://127.0.0.1:" + system.command().environment("SATU_PORT_AGENCIES"));
        var answer = new Calls(agencies).postJson("/dukcapil-surabaya/kia/permohonan", APPLICATION);
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void aForgedAssertionIsTakenOffBeforeTheAgencySeesIt() {
        ChildCard card = ChildCard.of("siti.aminah", system);
        String[] forged = Arrays.copyOf(card.headers(), 6);
        forged[4] = "Citizen-Assertion";
        forged[5] = "eyJhbGciOiJub25lIn0.e30.";

        var answer = gateway.postJson(CARD, "{}", forged);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    @Test
    void everySignInShowsUpInTheCitizensOwnList() {
        String siti = "Bearer " + system.tokenOf("siti.aminah");
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var signIns = gateway.get("/identity/v1/sign-ins", "Authorization", siti);
            assertThat(signIns.json().path("items").path(0).path("client").asString())
                    .as(signIns.toString())
                    .isEqualTo("satu-cli");
        });
    }
}
