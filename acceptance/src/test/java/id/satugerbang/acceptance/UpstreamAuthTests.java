package id.satugerbang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.acceptance.system.Calls;
import id.satugerbang.acceptance.system.RunningSystem;
import id.satugerbang.acceptance.system.WithRunningSystem;
import id.satugerbang.sdk.ApiClient;
import id.satugerbang.sdk.registry.CredentialsApi;
import id.satugerbang.sdk.registry.model.ApiKeyCredential;
import id.satugerbang.sdk.registry.model.CredentialInput;
import id.satugerbang.sdk.registry.model.UpstreamAuthType;
import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the gateway proves itself at agencies that each want it in another way. */
@WithRunningSystem
class UpstreamAuthTests {

    private static final String LICENCE = "/api/dpmptsp-sidoarjo/nomor-induk-berusaha/rba/inqueryNIB";
    private static final String INQUIRY = "{\"INQUERYNIB\":{\"nib\":\"1203000417856\"}}";
    private static final String DIRECTORY = "/api/dinkes-jatim/fasilitas-kesehatan/Organization?name=Sukolilo";
    private static final String CLINIC = "/api/bpjs-kesehatan/referensi/referensi/poli/";
    private static final String TAX = "/api/bapenda-jatim/pajak-kendaraan";
    private static final String BILL = "/tagihan?nopol=L1234AB&nosin=56789";

    private final RunningSystem system;
    private final Calls gateway;
    private final Calls agencies;

    UpstreamAuthTests(RunningSystem system) {
        this.system = system;
        gateway = new Calls(system.portal());
        agencies = new Calls(URI.create("http://127.0.0.1:" + system.command().environment("SATU_PORT_AGENCIES")));
    }

    @Test
    void aKeyInAHeaderOpensTheBusinessLicenceService() {
        var answer = gateway.postJson(LICENCE, INQUIRY);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().at("/responinqueryNIB/dataNIB/nama_perseroan").asString())
                .contains("simulasi");
    }

    @Test
    void anAccessTokenOpensTheHealthDirectory() {
        var answer = gateway.get(DIRECTORY);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().path("resourceType").asString()).isEqualTo("Bundle");
        assertThat(answer.json().path("total").asInt()).isPositive();
    }

    @Test
    void aSignatureOpensTheInsurancesReferenceData() {
        var answer = gateway.get(CLINIC + "INT");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().at("/response/poli/0/nama").asString()).isEqualTo("Penyakit Dalam");
    }

    @Test
    void aKeyInTheQueryOpensTheTaxOfficeAndACitizenGetsAPaymentCode() {
        var bill = gateway.get(TAX + BILL);
        assertThat(bill.status()).as(bill.toString()).isEqualTo(200);

        var payment = gateway.postJson(
                TAX + "/pembayaran",
                "{\"nopol\":\"L1234AB\",\"nosin\":\"56789\"}",
                "Authorization",
                "Bearer " + system.tokenOf("siti.aminah"));
        assertThat(payment.status()).as(payment.toString()).isEqualTo(201);
        assertThat(payment.json().path("kode_bayar").asString()).matches("\\d{16}");
        assertThat(payment.json().path("total")).isEqualTo(bill.json().path("total"));
    }

    @Test
    void anErrorInsideHttp200BecomesABadGatewayWithTheAgencysOwnWords() {
        var unknown = gateway.postJson(LICENCE, INQUIRY.replace("1203", "9999"));
        assertThat(unknown.status()).as(unknown.toString()).isEqualTo(502);
        assertThat(unknown.code()).isEqualTo("upstream_failed");
        assertThat(unknown.json().path("detail").asString()).contains("Data NIB tidak ditemukan");
        var clinic = gateway.get(CLINIC + "XYZ");
        assertThat(clinic.code()).isEqualTo("upstream_failed");
        assertThat(clinic.json().path("detail").asString()).contains("Data Tidak Ditemukan");
    }

    @ParameterizedTest
    @CsvSource({
        "35.78, Kota Surabaya",
        "35.78.09, Kota Surabaya",
        "35.15.08.2001, Kabupaten Sidoarjo",
        "35.07, Provinsi Jawa Timur"
    })
    void theRegionChoosesTheUpstreamByItsLongestPrefix(String region, String name) {
        var answer = gateway.get("/api/dinkes-jatim/antrean-puskesmas/antrean", "Satu-Region", region);
        assertThat(answer.json().at("/wilayah/nama").asString())
                .as(answer.toString())
                .isEqualTo(name);
    }

    @Test
    void withoutARegionTheProvinceAnswers() {
        var answer = gateway.get("/api/dinkes-jatim/antrean-puskesmas/antrean");
        assertThat(answer.json().at("/wilayah/kode").asString())
                .as(answer.toString())
                .isEqualTo("35");
    }

    @Test
    void everyAgencyRefusesACallThatDidNotComeThroughTheGateway() {
        assertThat(agencies.postJson("/dpmptsp-sidoarjo/rba/inqueryNIB", INQUIRY)
                        .json()
                        .at("/responinqueryNIB/kode")
                        .asInt())
                .isEqualTo(401);
        assertThat(agencies.get("/dinkes-jatim/fhir/Organization?name=Sukolilo").status())
                .isEqualTo(401);
        assertThat(agencies.get("/bpjs-kesehatan/referensi/poli/INT")
                        .json()
                        .at("/metaData/code")
                        .asString())
                .isEqualTo("401");
        assertThat(agencies.get("/bapenda-jatim" + BILL).status()).isEqualTo(403);
    }

    @Test
    void aRotatedCredentialIsUsedWithoutANewRelease() {
        String key = system.agencySecret("oss-user-key");
        CredentialsApi registry = credentialsOf("petugas.dpmptsp");
        try {
            registry.putCredential("dpmptsp-sidoarjo", "oss-kunci", userKey("bukan-kunci-yang-benar"), true);
            awaitStatus(502);
            var refused = gateway.postJson(LICENCE, INQUIRY);
            assertThat(refused.json().path("detail").asString()).contains("user_key");
        } finally {
            registry.putCredential("dpmptsp-sidoarjo", "oss-kunci", userKey(key), true);
        }
        awaitStatus(200);
    }

    private CredentialsApi credentialsOf(String officer) {
        ApiClient client = new ApiClient();
        client.setBasePath(system.portal().toString());
        client.setBearerToken(system.tokenOf(officer));
        return new CredentialsApi(client);
    }

    private static CredentialInput userKey(String value) {
        return new CredentialInput()
                .type(UpstreamAuthType.API_KEY)
                .apiKey(new ApiKeyCredential()
                        .in(ApiKeyCredential.InEnum.HEADER)
                        .name("user_key")
                        .value(value));
    }

    private void awaitStatus(int status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() ->
                        assertThat(gateway.postJson(LICENCE, INQUIRY).status()).isEqualTo(status));
    }
}
