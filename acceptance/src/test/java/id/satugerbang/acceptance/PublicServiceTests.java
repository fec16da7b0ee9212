package id.satugerbang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.acceptance.system.Calls;
import id.satugerbang.acceptance.system.RunningSystem;
import id.satugerbang.acceptance.system.WithRunningSystem;
import org.junit.jupiter.api.Test;

@WithRunningSystem
class PublicServiceTests {

    static final String FORECAST = "/api/bmkg/cuaca/publik/prakiraan-cuaca?adm4=35.78.09.1001";

    private final Calls gateway;

    PublicServiceTests(RunningSystem system) {
        gateway = new Calls(system.portal());
    }

    @Test
    void anybodyReadsTheWeatherWithoutAnAccount() {
        var answer = gateway.get(FORECAST);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().path("data").isArray()).isTrue();
        assertThat(answer.json().toString()).containsIgnoringCase("simulasi");
    }

    @Test
    void aCitizenServiceAsksNobodyToSignIn() {
        var answer = gateway.postJson("/api/dukcapil-surabaya/kartu-identitas-anak/kia/permohonan", "{}");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("authentication_required");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void whatTheDocumentDoesNotDeclareIsNotReachable() {
        assertThat(gateway.get("/api/bmkg/cuaca/admin").code()).isEqualTo("operation_not_found");
        assertThat(gateway.get("/api/bmkg/tidak-ada/x").code()).isEqualTo("service_not_found");
        var wrongMethod = gateway.send("DELETE", "/api/bmkg/cuaca/publik/prakiraan-cuaca", "");
        assertThat(wrongMethod.code()).isEqualTo("method_not_allowed");
        assertThat(wrongMethod.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void anAmbiguousPathIsRefusedAndNotRewritten() {
        assertThat(gateway.get("/api/bmkg/cuaca/publik/%2e%2e/prakiraan-cuaca").code())
                .isEqualTo("path_ambiguous");
        assertThat(gateway.get("/api/bmkg/cuaca//publik/prakiraan-cuaca").code())
                .isEqualTo("path_ambiguous");
    }

    @Test
    void aProblemSpeaksTheLanguageOfTheCaller() {
        var indonesian = gateway.get("/api/bmkg/tidak-ada/x", "Accept-Language", "id");
        var english = gateway.get("/api/bmkg/tidak-ada/x", "Accept-Language", "en-GB,en;q=0.9");
        assertThat(indonesian.json().path("title").asString()).isEqualTo("Layanan tidak ditemukan");
        assertThat(english.json().path("title").asString()).isEqualTo("Service not found");
        assertThat(english.json().path("trace_id").asString()).matches("[0-9a-f]{32}");
        assertThat(gateway.get(english.json().path("type").asString()).status()).isEqualTo(200);
    }

    @Test
    void theCatalogueFindsBothAgencies() {
        var found = gateway.get("/registry/v1/catalogue?q=kartu").json();
        assertThat(found.path("items").toString()).contains("kartu-identitas-anak");
        assertThat(gateway.get("/registry/v1/catalogue").json().path("items").toString())
                .contains("\"bmkg\"", "\"dukcapil-surabaya\"");
    }

    @Test
    void thePlatformsInsideIsNotReachable() {
        assertThat(gateway.get("/internal/v1/routes").status()).isEqualTo(404);
        assertThat(gateway.get("/actuator/health").status()).isEqualTo(404);
        assertThat(gateway.get("/registry/../internal/v1/routes").status()).isIn(400, 404);
    }
}
