package id.satugerbang.quickstart.agencies.bmkg;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.quickstart.agencies.AgencyClient;
import id.satugerbang.quickstart.agencies.AgencyClient.Answer;
import id.satugerbang.quickstart.agencies.AgencyServer;
import id.satugerbang.quickstart.agencies.assertion.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BmkgAgencyTests {

    private static final String FORECAST = "/bmkg/publik/prakiraan-cuaca";
    private static final AgencyServer SERVER = new AgencyServer(0, new BmkgAgency(Assertions.clock()).operations());
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
    void theForecastOfAVillageHasTheShapeOfTheRealService() throws Exception {
        Answer answer = client.get(FORECAST + "?adm4=35.78.09.1001", null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/lokasi/kecamatan").asString()).isEqualTo("Sukolilo");
        assertThat(answer.body().at("/lokasi/kotkab").asString()).contains("Surabaya");
        assertThat(answer.body().at("/data/0/cuaca")).hasSize(3).allSatisfy(day -> {
            assertThat(day).hasSize(8);
            assertThat(day).allSatisfy(hour -> {
                assertThat(hour.path("t").asInt()).isBetween(20, 36);
                assertThat(hour.path("hu").asInt()).isBetween(40, 100);
                assertThat(hour.path("weather_desc").asString()).isNotBlank();
                assertThat(hour.path("local_datetime").asString()).startsWith("2026-11-2");
            });
        });
    }

    @Test
    void everyAnswerSaysThatItIsASimulation() throws Exception {
        assertThat(client.get(FORECAST + "?adm4=35.78.09.1001", null)
                        .body()
                        .path("keterangan")
                        .asString())
                .startsWith("simulasi");
        assertThat(client.get(FORECAST, null).body().path("keterangan").asString())
                .startsWith("simulasi");
    }

    @Test
    void theSameVillageHasTheSameWeatherHoweverOftenItIsAsked() throws Exception {
        Answer first = client.get(FORECAST + "?adm4=35.15.05.2001", null);
        assertThat(client.get(FORECAST + "?adm4=35.15.05.2001", null)).isEqualTo(first);
        assertThat(client.get(FORECAST + "?adm4=35.15.05.2002", null).body().at("/data/0/cuaca"))
                .isNotEqualTo(first.body().at("/data/0/cuaca"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?adm4=", "?adm4=35.78", "?adm4=abc", "?adm4=35.78.09.1001x"})
    void aMissingOrMalformedVillageIsABadRequest(String query) throws Exception {
        Answer answer = client.get(FORECAST + query, null);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("statusCode").asInt()).isEqualTo(400);
    }

    @Test
    void aVillageOutsideTheProvinceIsNotFound() throws Exception {
        Answer answer = client.get(FORECAST + "?adm4=31.71.03.1001", null);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().path("statusCode").asInt()).isEqualTo(404);
    }

    @Test
    void warningsAreGivenForARegencyOrCity() throws Exception {
        Answer answer = client.get("/bmkg/publik/peringatan-dini?adm2=35.78", null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/wilayah/kotkab").asString()).contains("Surabaya");
        assertThat(answer.body().path("peringatan").isArray()).isTrue();
        assertThat(client.get("/bmkg/publik/peringatan-dini?adm2=31.71", null).status())
                .isEqualTo(404);
        assertThat(client.get("/bmkg/publik/peringatan-dini", null).status()).isEqualTo(400);
    }
}
