package id.satugerbang.quickstart.agencies.bpjs;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.quickstart.agencies.AgencyClient;
import id.satugerbang.quickstart.agencies.AgencyClient.Answer;
import id.satugerbang.quickstart.agencies.AgencyServer;
import id.satugerbang.quickstart.agencies.assertion.Assertions;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BpjsAgencyTests {

    private static final String PATH = "/bpjs-kesehatan/referensi/poli/";
    private static final long NOW = Assertions.NOW.getEpochSecond();
    private static final String MEMBER = "/bpjs-kesehatan/Peserta/nik/";
    private static final Assertions ASSERTIONS = new Assertions();
    private static final AgencyServer SERVER = new AgencyServer(
            0,
            new BpjsAgency(new SignatureCheck("cons", "rahasia", "kunci", Assertions.clock()), ASSERTIONS.verifier())
                    .operations());
    private static AgencyClient client;

    @BeforeAll
    static void start() {
        SERVER.start();
        client = new AgencyClient(SERVER.port());
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aSignedRequestFindsAClinicByCodeOrName() throws Exception {
        Answer byCode = signed("INT", "cons", "rahasia", "kunci", NOW);
        assertThat(byCode.body().at("/metaData/code").asString()).isEqualTo("200");
        assertThat(byCode.body().at("/response/poli/0/nama").asString()).isEqualTo("Penyakit Dalam");
        assertThat(signed("gigi", "cons", "rahasia", "kunci", NOW).body().at("/response/poli"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void aClockFiveMinutesOffIsGoodEnough(long offset) throws Exception {
        Answer answer = signed("INT", "cons", "rahasia", "kunci", NOW + offset);
        assertThat(answer.body().at("/metaData/code").asString()).isEqualTo("200");
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301})
    void aStaleOrFutureTimestampIsRefused(long offset) throws Exception {
        refused("X-timestamp", signed("INT", "cons", "rahasia", "kunci", NOW + offset));
    }

    @Test
    void aWrongSecretConsumerOrKeyIsRefused() throws Exception {
        refused("X-signature", signed("INT", "cons", "salah", "kunci", NOW));
        refused("X-cons-id", signed("INT", "lain", "rahasia", "kunci", NOW));
        refused("user_key", signed("INT", "cons", "rahasia", "salah", NOW));
        refused("X-cons-id", client.getWith(PATH + "INT"));
    }

    @Test
    void anUnknownClinicIsAnErrorInsideHttp200() throws Exception {
        Answer answer = signed("XYZ", "cons", "rahasia", "kunci", NOW);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/metaData/code").asString()).isEqualTo("201");
    }

    @Test
    void aCitizensMembershipIsFoundByNikAndDay() throws Exception {
        Answer answer = membership("3578091705200003/tglSEP/2026-11-23", ASSERTIONS.of("warga-1"));
        assertThat(answer.body().at("/metaData/code").asString()).isEqualTo("200");
        assertThat(answer.body()
                        .at("/response/peserta/statusPeserta/keterangan")
                        .asString())
                .isEqualTo("AKTIF");
        assertThat(answer.body().toString()).doesNotContain("3578091705200003");
    }

    @Test
    void aMembershipWantsACitizenANikAndADay() throws Exception {
        refused("Citizen-Assertion", membership("3578091705200003/tglSEP/2026-11-23", "karangan"));
        for (String faulty : new String[] {"me/tglSEP/2026-11-23", "3578091705200003/tglSEP/23-11-2026"}) {
            Answer answer = membership(faulty, ASSERTIONS.of("warga-1"));
            assertThat(answer.body().at("/metaData/code").asString()).isEqualTo("201");
        }
    }

    private static Answer membership(String rest, String assertion) throws Exception {
        return client.getWith(
                MEMBER + rest,
                "X-cons-id",
                "cons",
                "X-timestamp",
                "" + NOW,
                "X-signature",
                signature("cons", "rahasia", NOW),
                "user_key",
                "kunci",
                "Citizen-Assertion",
                assertion);
    }

    private static void refused(String fault, Answer answer) {
        assertThat(answer.body().at("/metaData/code").asString()).isEqualTo("401");
        assertThat(answer.body().at("/metaData/message").asString()).startsWith(fault);
        assertThat(answer.body().has("response")).isFalse();
    }

    private static Answer signed(String clinic, String consumer, String secret, String key, long time)
            throws Exception {
        return client.getWith(
                PATH + clinic,
                "X-cons-id",
                consumer,
                "X-timestamp",
                "" + time,
                "X-signature",
                signature(consumer, secret, time),
                "user_key",
                key);
    }

    private static String signature(String consumer, String secret, long time) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder()
                .encodeToString(mac.doFinal((consumer + "&" + time).getBytes(StandardCharsets.UTF_8)));
    }
}
