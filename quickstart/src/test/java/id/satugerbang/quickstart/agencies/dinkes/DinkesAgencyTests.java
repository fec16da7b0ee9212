package id.satugerbang.quickstart.agencies.dinkes;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.quickstart.agencies.AgencyClient;
import id.satugerbang.quickstart.agencies.AgencyClient.Answer;
import id.satugerbang.quickstart.agencies.AgencyServer;
import id.satugerbang.quickstart.agencies.assertion.Assertions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DinkesAgencyTests {

    private static final String TOKEN = "/dinkes-jatim/oauth2/token";
    private static final String SEARCH = "/dinkes-jatim/fhir/Organization?name=sukolilo";
    private static final String FORM = "grant_type=client_credentials&client_id=klien&client_secret=rahasia";
    private static final String PATIENT = "/dinkes-jatim/fhir/Patient?identifier=";
    private static final String NIK = "https%3A%2F%2Ffhir.kemkes.go.id%2Fid%2Fnik%7C3578091705200003";
    private static final Assertions ASSERTIONS = new Assertions();
    private static final AtomicLong LATER = new AtomicLong();
    private static final AgencyServer SERVER = new AgencyServer(
            0, new DinkesAgency("klien", "rahasia", ASSERTIONS.verifier(), new MovableClock()).operations());
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
    void aTokenOpensTheDirectory() throws Exception {
        Answer answer = client.getWith(SEARCH, "Authorization", "Bearer " + token());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("resourceType").asString()).isEqualTo("Bundle");
        assertThat(answer.body().at("/entry/0/resource/name").asString()).isEqualTo("Puskesmas Sukolilo (simulasi)");
        assertThat(answer.body().at("/entry/0/resource/address/0/city").asString())
                .isEqualTo("Kota Surabaya");
    }

    @Test
    void aPatientIsFoundForACitizenByTheWholeIdentifier() throws Exception {
        Answer answer = patient(NIK, ASSERTIONS.of("warga-1"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.body().at("/entry/0/resource/resourceType").asString())
                .isEqualTo("Patient");
        assertThat(answer.body().toString()).doesNotContain("3578091705200003");
        for (String other : new String[] {"3578091705200003", NIK.replace("id%2Fnik", "id%2Fkk"), NIK + "1"}) {
            assertThat(patient(other, ASSERTIONS.of("warga-1")).status()).isEqualTo(400);
        }
    }

    @Test
    void aPatientIsNotFoundWithoutACitizenOrAToken() throws Exception {
        assertThat(client.getWith(PATIENT + NIK, "Authorization", "Bearer " + token())
                        .status())
                .isEqualTo(401);
        assertThat(client.getWith(PATIENT + NIK, "Citizen-Assertion", ASSERTIONS.of("warga-1"))
                        .status())
                .isEqualTo(401);
    }

    private static Answer patient(String identifier, String assertion) throws Exception {
        return client.getWith(
                PATIENT + identifier, "Authorization", "Bearer " + token(), "Citizen-Assertion", assertion);
    }

    @Test
    void anExpiredTokenIsRefusedAndANewOneHolds() throws Exception {
        String old = token();
        LATER.addAndGet(AccessTokens.LIFE.toSeconds());
        refused(client.getWith(SEARCH, "Authorization", "Bearer " + old));
        assertThat(client.getWith(SEARCH, "Authorization", "Bearer " + token()).status())
                .isEqualTo(200);
    }

    @Test
    void aMissingOrInventedTokenIsRefused() throws Exception {
        refused(client.getWith(SEARCH));
        refused(client.getWith(SEARCH, "Authorization", "Bearer karangan"));
    }

    @Test
    void aWrongSecretGetsNoToken() throws Exception {
        Answer answer = client.postWith(TOKEN, FORM + "x", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().path("error").asString()).isEqualTo("invalid_client");
        assertThat(client.postWith(TOKEN, "grant_type=password").status()).isEqualTo(400);
    }

    @Test
    void theClientMayBeNamedByHttpBasic() throws Exception {
        String basic = Base64.getEncoder().encodeToString("klien:rahasia".getBytes(StandardCharsets.UTF_8));
        Answer answer = client.postWith(TOKEN, "grant_type=client_credentials", "Authorization", "Basic " + basic);
        assertThat(answer.body().path("expires_in").asLong()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({
        "surabaya, 35.78, Kota Surabaya",
        "sidoarjo, 35.15, Kabupaten Sidoarjo",
        "provinsi, 35, Provinsi Jawa Timur"
    })
    void everyRegionAnswersWithItsOwnName(String folder, String code, String name) throws Exception {
        Answer answer = client.getWith("/dinkes-jatim/antrean/" + folder + "/antrean");
        assertThat(answer.body().at("/wilayah/nama").asString()).isEqualTo(name);
        assertThat(answer.body().path("puskesmas")).isNotEmpty().allSatisfy(centre -> assertThat(
                        centre.path("kecamatan").asString())
                .startsWith(code));
    }

    private static String token() throws Exception {
        return client.postWith(TOKEN, FORM, "Content-Type", "application/x-www-form-urlencoded")
                .body()
                .path("access_token")
                .asString();
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().path("resourceType").asString()).isEqualTo("OperationOutcome");
    }

    private static final class MovableClock extends Clock {

        @Override
        public Instant instant() {
            return Assertions.NOW.plusSeconds(LATER.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
