package id.satugerbang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.acceptance.system.Calls;
import id.satugerbang.acceptance.system.RunningSystem;
import id.satugerbang.acceptance.system.WithRunningSystem;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Data that a citizen has entered once reach agencies by themselves, and nobody else's ever do. */
@WithRunningSystem
class BindingTests {

    private static final String INSURED = "/api/bpjs-kesehatan/referensi/Peserta/nik/%s/tglSEP/2026-11-24";

    private final RunningSystem system;
    private final Calls gateway;

    BindingTests(RunningSystem system) {
        this.system = system;
        gateway = new Calls(system.portal());
    }

    @Test
    void aParentWhoTypesNothingGetsTheChildsCardAndSeesItInTheLedger() {
        ChildCard card = ChildCard.of("siti.aminah", system);

        var answer = card.apply("{\"pengambilan\":\"loket\"}");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(card.ledger()).anySatisfy(row -> {
            assertThat(row.path("service").asString()).isEqualTo("dukcapil-surabaya/kartu-identitas-anak");
            assertThat(row.path("attributes").toString()).contains("nama_lengkap");
        });
    }

    @Test
    void anotherPersonsValueIsRefusedAndNoApplicationArrives() {
        ChildCard card = ChildCard.of("siti.aminah", system);
        long before = serial(card.number());

        for (String body : new String[] {"{\"nik_anak\":\"3578010101010002\"}", "{\"nama_anak\":\"Orang Lain\"}"}) {
            for (Calls replica : new Calls[] {gateway, new Calls(system.secondGateway())}) {
                Calls.Answer refused = card.applyAt(replica, body);
                assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
                assertThat(refused.code()).isEqualTo("bound_value_mismatch");
            }
        }

        assertThat(serial(card.number()))
                .as("applications that the agency counted")
                .isEqualTo(before + 1);
    }

    /** The agency numbers the applications that reach it one after the other. */
    private static long serial(String number) {
        return Long.parseLong(number.substring(number.lastIndexOf('-') + 1));
    }

    @Test
    void aServiceAboutAChildIsNotCalledForOneselfNorForSomebodyElsesChild() {
        String budi = "Bearer " + system.tokenOf("budi.santoso");
        String[] foreign = ChildCard.of("siti.aminah", system).headers();
        foreign[1] = budi;

        assertThat(gateway.postJson(ChildCard.PATH, "{}", "Authorization", budi).code())
                .isEqualTo("acting_not_allowed");
        assertThat(gateway.postJson(ChildCard.PATH, "{}", foreign).status()).isIn(403, 404);
    }

    @Test
    void noNikStandsInAPublicAddress() {
        String siti = "Bearer " + system.tokenOf("siti.aminah");

        assertThat(gateway.get(INSURED.formatted("3578010101010001"), "Authorization", siti)
                        .code())
                .isEqualTo("bound_value_mismatch");
        assertThat(gateway.get(INSURED.formatted("me"), "Authorization", siti).status())
                .isIn(403, 422);
    }

    @Test
    void aConsentThatIsTakenBackCountsAtOnceOnEveryGateway() {
        ChildCard card = ChildCard.of("budi.santoso", system);
        assertThat(card.apply("{}").status()).isEqualTo(201);

        card.revoke();

        for (Calls replica : new Calls[] {gateway, new Calls(system.secondGateway())}) {
            Awaitility.await().atMost(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(
                            card.applyAt(replica, "{}").code())
                    .isEqualTo("consent_required"));
        }
    }
}
