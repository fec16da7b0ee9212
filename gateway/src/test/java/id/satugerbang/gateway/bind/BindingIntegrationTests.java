package id.satugerbang.gateway.bind;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.satugerbang.gateway.testing.TestCallers;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestIdentity;
import id.satugerbang.gateway.testing.TestPlatform;
import id.satugerbang.gateway.testing.TestRoutes;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BindingIntegrationTests {

    private static final String NIK = "3578010101010001";
    private static final String[] CITIZEN = {"Test-Caller", "citizen:basic"};
    private static final String PURPOSE = "\"purpose\":{\"id\":\"Melayani Anda\"},\"acting\":[\"self\",\"family\"],";

    private final TestPlatform platform = new TestPlatform();
    private final WireMockServer agency = platform.agency();
    private final TestIdentity identity = platform.identity();
    private final TestRoutes routes = platform.routes();
    private TestGateway gateway;

    @BeforeAll
    void start(@TempDir Path directory) {
        gateway = platform.start(directory, Map.of("satu.gateway.bind.identity-timeout", "900ms"));
        publish("uji/jalur", "GET /peserta/{nik} citizen", binding("nik", "path", "nik", true));
        publish("uji/tanya", "GET /x citizen", binding("nik", "query", "nik", true));
        publish(
                "uji/kepala",
                "POST /x citizen",
                binding("nama_lengkap", "header", "X-Nama", true) + "," + binding("email", "query", "email", false));
        publish(
                "uji/badan",
                "POST /x citizen",
                binding("nik", "body", "/pemohon/nik", true) + "," + binding("email", "body", "/email", false));
        publish("uji/kuat", "GET /x citizen substantial", binding("nik", "query", "nik", true));
        routes.publish(
                "uji/keluarga",
                TestRoutes.withMembers(
                        PURPOSE + "\"bindings\":[]", TestRoutes.route("uji/keluarga", url(), "GET /x citizen")));
        routes.publish("uji/sendiri", TestRoutes.route("uji/sendiri", url(), "GET /x citizen", "GET /terbuka public"));
        routes.publish(
                "uji/wilayah",
                route("uji/wilayah", "GET /x citizen", binding("nik", "query", "nik", true))
                        .replace(
                                "[{\"url\":\"" + url() + "\"}]",
                                "[{\"region\":\"35.78\",\"url\":\"%1$s/surabaya\"},{\"region\":\"35\",\"url\":\"%1$s/jatim\"}]"
                                        .formatted(url())));
        await().until(() -> gateway.get("/api/uji/wilayah/x").statusCode() == 401);
    }

    @BeforeEach
    void reset() {
        agency.resetAll();
        agency.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withBody("halo")));
        identity.reset(Map.of("nik", NIK, "nama_lengkap", "Siti Aminah", "alamat.kode_wilayah", "35.78.09"));
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @Test
    void aPathSegmentIsFilledInAndNeverStandsInThePublicAddress() throws Exception {
        assertThat(gateway.get("/api/uji/jalur/peserta/me?x=1%20", CITIZEN).statusCode())
                .isEqualTo(200);

        assertThat(sent().getUrl()).isEqualTo("/peserta/" + NIK + "?x=1%20");
        JsonNode asked = identity.last().body();
        assertThat(asked.path("caller").asString()).isEqualTo(TestCallers.SUBJECT);
        assertThat(asked.path("service").asString()).isEqualTo("uji/jalur");
        assertThat(asked.path("operation").asString()).isEqualTo("op0");
        assertThat(asked.path("assurance").asString()).isEqualTo("basic");
        assertThat(asked.path("purpose").path("id").asString()).isEqualTo("Melayani Anda");
        assertThat(asked.path("trace_id").asString())
                .isNotEmpty()
                .isEqualTo(identity.last().traceparent().split("-")[1]);
        SignedJWT token = SignedJWT.parse(identity.last().authorization().replace("Bearer ", ""));
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("gateway");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("identity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/jalur/peserta/" + NIK, "/jalur/peserta/3578010101010002", "/tanya/x?nik=3578010101010002"})
    void anybodyElsesValueAndTheRightOneInAPathAre409AndTheAgencyIsNotCalled(String path) {
        assertThat(code(gateway.get("/api/uji" + path, CITIZEN))).isEqualTo("409 bound_value_mismatch");
        assertThat(agency.getAllServeEvents()).isEmpty();
    }

    @Test
    void aNikInAJsonBodyThatIsNotTheCitizensIs409AndTheAgencyIsNotCalled() {
        String body = "{\"pemohon\":{\"nik\":\"3578010101010002\"}}";

        assertThat(code(post("/api/uji/badan/x", body))).isEqualTo("409 bound_value_mismatch");
        assertThat(agency.getAllServeEvents()).isEmpty();
        assertThat(identity.last()
                        .body()
                        .path("bindings")
                        .get(0)
                        .path("supplied")
                        .get(0)
                        .asString())
                .isEqualTo("3578010101010002");
    }

    @Test
    void aBodyIsFilledInAndTheLengthIsRight() {
        HttpResponse<String> answer =
                post("/api/uji/badan/x", "{\"berat\":3.10,\"pemohon\":{\"nik\":\"" + NIK + "\"}}");

        assertThat(answer.statusCode()).isEqualTo(200);
        String body = "{\"berat\":3.10,\"pemohon\":{\"nik\":\"" + NIK + "\"}}";
        assertThat(sent().getBodyAsString()).isEqualTo(body);
        assertThat(sent().getHeader("Content-Length")).isEqualTo(String.valueOf(body.length()));
    }

    @Test
    void aCitizenWhoTypesNothingSendsACompleteForm() {
        assertThat(gateway.send("POST", "/api/uji/badan/x", CITIZEN).statusCode())
                .isEqualTo(200);

        assertThat(sent().getBodyAsString()).isEqualTo("{\"pemohon\":{\"nik\":\"" + NIK + "\"}}");
        assertThat(sent().getHeader("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void aBodyThatCannotBeFilledInIsRefusedBeforeAnythingIsHandedOver() {
        assertThat(code(gateway.post("/api/uji/badan/x", "nik=1", headers("application/x-www-form-urlencoded"))))
                .isEqualTo("415 media_type_unsupported");
        assertThat(code(gateway.post(
                        "/api/uji/badan/x",
                        "{}",
                        "Content-Encoding",
                        "gzip",
                        "Content-Type",
                        "application/json",
                        CITIZEN[0],
                        CITIZEN[1])))
                .isEqualTo("415 media_type_unsupported");
        assertThat(code(post("/api/uji/badan/x", "{\"a\":"))).isEqualTo("400 malformed_json");
        assertThat(code(post("/api/uji/badan/x", "{\"a\":\"" + "x".repeat(300_000) + "\"}")))
                .isEqualTo("413 body_too_large");
        assertThat(identity.asked()).isEmpty();
        assertThat(agency.getAllServeEvents()).isEmpty();
    }

    @Test
    void headersAndQueryAreFilledInWhileTheBodyStreamsOnAsItIs() throws Exception {
        String body = "bukan json \u0000";
        HttpResponse<String> answer = gateway.post("/api/uji/kepala/x?a=1", body, headers("text/plain"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(sent().getUrl()).isEqualTo("/x?a=1");
        assertThat(sent().getHeader("X-Nama")).isEqualTo("Siti Aminah");
        assertThat(sent().getBodyAsString()).isEqualTo(body);
        assertThat(assertion().getStringListClaim("attributes")).containsExactly("nama_lengkap");
    }

    @Test
    void whatIsTypedForAFieldThatNobodyHandsOverDoesNotPassAsTheCitizensOwn() {
        assertThat(code(gateway.post("/api/uji/kepala/x?email=a@b.id", "", CITIZEN)))
                .isEqualTo("409 bound_value_mismatch");
        assertThat(agency.getAllServeEvents()).isEmpty();
    }

    @Test
    void theDomicileChoosesTheUpstreamUnlessTheCallerDoes() {
        gateway.get("/api/uji/wilayah/x", CITIZEN);
        assertThat(sent().getUrl()).isEqualTo("/surabaya/x?nik=" + NIK);
        assertThat(identity.last().body().path("domicile").asBoolean()).isTrue();

        agency.resetRequests();
        gateway.get("/api/uji/wilayah/x", CITIZEN[0], CITIZEN[1], "Satu-Region", "35.15");
        assertThat(sent().getUrl()).isEqualTo("/jatim/x?nik=" + NIK);
        assertThat(identity.last().body().path("domicile").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "403 consent_required,403 consent_required",
        "403 verification_required,403 verification_required",
        "422 citizen_data_missing,422 citizen_data_missing",
        "404 not_found,404 not_found",
        "401 token_invalid,503 citizen_data_unavailable",
        "400 unknown_field,503 citizen_data_unavailable",
        "500 internal_error,503 citizen_data_unavailable"
    })
    void refusalsForTheCallerPassAndOthersSayThatTheServiceIsOut(String answered, String seen) {
        identity.refuse(answered);

        assertThat(code(gateway.get("/api/uji/tanya/x", CITIZEN))).isEqualTo(seen);
        assertThat(agency.getAllServeEvents()).isEmpty();
    }

    @Test
    void anAddressInAnAnswerNamesNobody() {
        identity.reset(Map.of("nik", "3578010101900001"));
        agency.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(201)
                        .withHeader("Location", url() + "/peserta/3578010101900001")
                        .withHeader("Content-Location", "/berkas/3578010101900001/9?nik=3578010101900001&a=1")
                        .withHeader("Link", "</x/a3578010101900001b>; rel=next")));

        HttpResponse<String> answer = gateway.get("/api/uji/jalur/peserta/me", CITIZEN);

        assertThat(answer.headers().firstValue("Location")).contains("/api/uji/jalur/peserta/me");
        assertThat(answer.headers().firstValue("Content-Location")).contains("/api/uji/jalur/berkas/me/9?a=1");
        assertThat(answer.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void aStrongerSignInIsAskedForWithAChallenge() {
        identity.refuse("401 insufficient_user_authentication");

        HttpResponse<String> answer = gateway.get("/api/uji/tanya/x", CITIZEN);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("insufficient_user_authentication");
    }

    @Test
    void anIdentityServiceThatHangsIs503InTimeAndOtherOperationsWork() {
        identity.hang();

        assertThat(code(gateway.get("/api/uji/tanya/x", CITIZEN))).isEqualTo("503 citizen_data_unavailable");
        assertThat(gateway.get("/api/uji/sendiri/x", CITIZEN).statusCode()).isEqualTo(200);
        assertThat(agency.getAllServeEvents()).hasSize(1);
    }

    @Test
    void aParentActsForAChild() throws Exception {
        String child = UUID.randomUUID().toString();

        gateway.get("/api/uji/tanya/x", CITIZEN[0], CITIZEN[1], "Satu-Acting-For", child);

        assertThat(identity.last().body().path("member").asString()).isEqualTo(child);
        assertThat(sent().containsHeader("Satu-Acting-For")).isFalse();
        assertThat(assertion().getStringClaim("attributes_of")).isEqualTo("family_member");
        assertThat(assertion().getStringListClaim("attributes")).containsExactly("nik");
    }

    @Test
    void whereNothingIsBoundTheFamilyIsAskedAllTheSame() {
        String child = UUID.randomUUID().toString();

        assertThat(gateway.get("/api/uji/keluarga/x", CITIZEN[0], CITIZEN[1], "Satu-Acting-For", child)
                        .statusCode())
                .isEqualTo(200);
        assertThat(identity.last().path()).isEqualTo("/internal/v1/acting");

        identity.refuse("404 not_found");
        assertThat(code(gateway.get("/api/uji/keluarga/x", CITIZEN[0], CITIZEN[1], "Satu-Acting-For", child)))
                .isEqualTo("404 not_found");
    }

    @Test
    void actingIsRefusedWhereTheOperationDoesNotAllowItOrTheIdIsNone() {
        String child = UUID.randomUUID().toString();

        assertThat(code(gateway.get("/api/uji/sendiri/x", CITIZEN[0], CITIZEN[1], "Satu-Acting-For", child)))
                .isEqualTo("403 acting_not_allowed");
        assertThat(code(gateway.get("/api/uji/tanya/x", CITIZEN[0], CITIZEN[1], "Satu-Acting-For", "1 or 1")))
                .isEqualTo("400 malformed_request");
        assertThat(identity.asked()).isEmpty();
    }

    @Test
    void anOfficerActsAsTheCitizenOfTheAssistedSession() throws Exception {
        String session = UUID.randomUUID().toString();
        String[] officer = {"Test-Caller", "officer:dukcapil", "Satu-Assisted-Session", session};

        assertThat(gateway.get("/api/uji/tanya/x", officer).statusCode()).isEqualTo(200);

        assertThat(identity.last().body().path("assisted_session").asString()).isEqualTo(session);
        assertThat(sent().containsHeader("Satu-Assisted-Session")).isFalse();
        String assisted = assertion().getSubject();
        agency.resetRequests();
        gateway.get("/api/uji/tanya/x", CITIZEN);
        assertThat(assertion().getSubject()).isNotEqualTo(assisted);
    }

    @Test
    void anAssistedSessionThatIsWorthTooLittleGetsNothing() {
        String[] officer = {
            "Test-Caller",
            "officer:dukcapil",
            "Satu-Assisted-Session",
            UUID.randomUUID().toString()
        };

        assertThat(code(gateway.get("/api/uji/kuat/x", officer))).isEqualTo("401 insufficient_user_authentication");
        assertThat(identity.asked()).extracting(TestIdentity.Asked::path).containsExactly("/internal/v1/acting");

        identity.assurance("substantial");
        assertThat(gateway.get("/api/uji/kuat/x", officer).statusCode()).isEqualTo(200);
    }

    @Test
    void everyHandOverHasAnIdOfItsOwnWhateverTheClientSends() {
        for (int i = 0; i < 2; i++) {
            gateway.get("/api/uji/tanya/x", CITIZEN[0], CITIZEN[1], "X-Request-Id", "always-the-same");
        }

        assertThat(identity.asked())
                .extracting(asked -> asked.body().path("request_id").asString())
                .doesNotHaveDuplicates()
                .doesNotContain("always-the-same");
    }

    private HttpResponse<String> post(String path, String json) {
        return gateway.post(path, json, headers("application/json"));
    }

    private static String[] headers(String contentType) {
        return new String[] {CITIZEN[0], CITIZEN[1], "Content-Type", contentType};
    }

    private static String code(HttpResponse<String> answer) {
        JsonNode problem = new JsonMapper().readTree(answer.body());
        return answer.statusCode() + " " + problem.path("code").asString();
    }

    private LoggedRequest sent() {
        assertThat(agency.getAllServeEvents()).hasSize(1);
        return agency.getAllServeEvents().get(0).getRequest();
    }

    private JWTClaimsSet assertion() throws Exception {
        return SignedJWT.parse(sent().getHeader("Citizen-Assertion")).getJWTClaimsSet();
    }

    private String url() {
        return platform.agencyUrl();
    }

    private void publish(String service, String operation, String bindings) {
        routes.publish(service, route(service, operation, bindings));
    }

    private String route(String service, String operation, String bindings) {
        return TestRoutes.withMembers(
                PURPOSE + "\"bindings\":[" + bindings + "]",
                TestRoutes.route(service, url(), 2000, 1_000_000, operation));
    }

    private static String binding(String attribute, String in, String name, boolean required) {
        return "{\"attribute\":\"%s\",\"in\":\"%s\",\"name\":\"%s\",\"required\":%s}"
                .formatted(attribute, in, name, required);
    }
}
