package id.satugerbang.gateway.forward;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import id.satugerbang.gateway.testing.RawUpstream;
import id.satugerbang.gateway.testing.TestCredentials;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestRedis;
import id.satugerbang.gateway.testing.TestRoutes;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpstreamAuthIntegrationTests {

    private final WireMockServer agency =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    private final RawUpstream raw = new RawUpstream(RawUpstream.ok("ok"));
    private TestRoutes routes;
    private TestGateway gateway;
    private int number;

    @BeforeAll
    void start(@TempDir Path directory) {
        agency.start();
        TestRedis redis = TestRedis.shared();
        routes = new TestRoutes(redis.port()).reset();
        gateway = TestGateway.start(
                directory,
                redis.port(),
                Map.of("satu.gateway.upstream-allow", "127.0.0.1:" + agency.port() + "," + raw.address()));
    }

    @BeforeEach
    void stub() {
        agency.resetAll();
        agency.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withBody("halo")));
        raw.messages().clear();
    }

    @AfterAll
    void stop() {
        gateway.close();
        routes.close();
        agency.stop();
        raw.close();
    }

    @Test
    void aKeyInAHeaderTakesThePlaceOfWhatTheClientSentUnderItsName() {
        routes.credential("uji/kunci", sealed("uji/kunci", TestCredentials.apiKey("header", "user_key", "k-1")));
        String path = publish("api_key", "uji/kunci", "http://127.0.0.1:" + agency.port());

        gateway.get(path, "USER_KEY", "dari-klien", "Authorization-Not", "x");

        assertThat(sent().getHeaders().getHeader("user_key").values()).containsExactly("k-1");
    }

    @Test
    void aKeyInTheQueryFollowsTheClientsBytes() {
        routes.credential("uji/tanya", sealed("uji/tanya", TestCredentials.apiKey("query", "key", "a b&c=d+e")));
        String path = publish("api_key", "uji/tanya", raw.url());

        gateway.get(path + "?q=a%20b=c&&z=%2F");
        gateway.get(path);

        assertThat(raw.messages().get(0).text())
                .startsWith("GET /x?q=a%20b=c&&z=%2F&key=a%20b%26c%3Dd%2Be HTTP/1.1\r\n");
        assertThat(raw.messages().get(1).text()).startsWith("GET /x?key=a%20b%26c%3Dd%2Be HTTP/1.1\r\n");
    }

    @Test
    void aClientsOwnParameterOfTheKeysNameNeverReachesTheUpstream() {
        routes.credential("uji/nama", sealed("uji/nama", TestCredentials.apiKey("query", "key", "rahasia")));
        String path = publish("api_key", "uji/nama", raw.url());
        raw.messages().clear();

        gateway.get(path + "?key=palsu&q=1&KEY=palsu&k%65y=palsu&key[]=palsu");

        assertThat(raw.messages().get(0).text()).startsWith("GET /x?q=1&key=rahasia HTTP/1.1\r\n");
    }

    @Test
    void aRotatedKeyIsUsedWithoutANewRoute() {
        routes.credential("uji/putar", sealed("uji/putar", TestCredentials.apiKey("header", "user_key", "lama")));
        String path = publish("api_key", "uji/putar", "http://127.0.0.1:" + agency.port());
        gateway.get(path);
        assertThat(sent().getHeader("user_key")).isEqualTo("lama");

        routes.credential("uji/putar", sealed("uji/putar", TestCredentials.apiKey("header", "user_key", "baru")));

        await().untilAsserted(() -> {
            gateway.get(path);
            assertThat(sent().getHeader("user_key")).isEqualTo("baru");
        });
    }

    @Test
    void aCallIsSignedAsBpjsAsks() throws Exception {
        routes.credential("uji/tanda", sealed("uji/tanda", TestCredentials.hmac("c-17", "rahasia", "uk-2")));
        String path = publish("hmac", "uji/tanda", "http://127.0.0.1:" + agency.port());

        gateway.get(path, "X-signature", "palsu", "X-cons-id", "palsu");

        LoggedRequest sent = sent();
        String timestamp = sent.getHeader("X-timestamp");
        assertThat(Long.parseLong(timestamp))
                .isBetween(Instant.now().getEpochSecond() - 30, Instant.now().getEpochSecond() + 1);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("rahasia".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String expected =
                Base64.getEncoder().encodeToString(mac.doFinal(("c-17&" + timestamp).getBytes(StandardCharsets.UTF_8)));
        assertThat(sent.getHeaders().getHeader("X-signature").values()).containsExactly(expected);
        assertThat(sent.getHeaders().getHeader("X-cons-id").values()).containsExactly("c-17");
        assertThat(sent.getHeader("user_key")).isEqualTo("uk-2");
    }

    @Test
    void twentyParallelCallsFetchOneToken() throws Exception {
        String path = oauth2("uji/ramai", "/ramai/token");
        agency.stubFor(post("/ramai/token").willReturn(token("t-1", 3600).withFixedDelay(300)));

        List<HttpResponse<String>> answers = parallel(20, path);

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        agency.verify(
                1,
                postRequestedFor(urlEqualTo("/ramai/token"))
                        .withBasicAuth(new BasicCredentials("klien", "s%3A%2B"))
                        .withRequestBody(equalTo("grant_type=client_credentials&scope=baca+tulis")));
        assertThat(calls("/x")).hasSize(20).allMatch(call -> "Bearer t-1".equals(call.getHeader("Authorization")));
    }

    @Test
    void aTokenIsRenewedAheadOfItsEndAndNobodyWaits() {
        String path = oauth2("uji/awal", "/awal/token");
        agency.stubFor(post("/awal/token")
                .inScenario("awal")
                .whenScenarioStateIs(STARTED)
                .willReturn(token("t-1", 2))
                .willSetStateTo("lagi"));
        agency.stubFor(post("/awal/token")
                .inScenario("awal")
                .whenScenarioStateIs("lagi")
                .willReturn(token("t-2", 3600)));

        await().untilAsserted(() -> {
            assertThat(gateway.get(path).statusCode()).isEqualTo(200);
            assertThat(sent().getHeader("Authorization")).isEqualTo("Bearer t-2");
        });
        agency.verify(2, postRequestedFor(urlEqualTo("/awal/token")));
    }

    @Test
    void aRefusedTokenIsReplacedOnceAndASafeCallTriedAgain() {
        String path = oauth2("uji/tolak", "/tolak/token");
        twoTokens("/tolak/token");
        agency.stubFor(get(urlPathEqualTo("/x"))
                .withHeader("Authorization", equalTo("Bearer t-1"))
                .willReturn(aResponse().withStatus(401)));

        assertThat(gateway.get(path).statusCode()).isEqualTo(200);

        assertThat(calls("/x")).hasSize(2);
        agency.verify(2, postRequestedFor(urlEqualTo("/tolak/token")));
    }

    @Test
    void aCallWithABodyIsNotTriedAgainAndTheNextOneHasANewToken() {
        String path = oauth2("uji/kirim", "/kirim/token");
        twoTokens("/kirim/token");
        agency.stubFor(post(urlPathEqualTo("/x"))
                .withHeader("Authorization", equalTo("Bearer t-1"))
                .willReturn(aResponse().withStatus(401)));

        assertThat(gateway.post(path, "{}").statusCode()).isEqualTo(401);
        assertThat(calls("/x")).hasSize(1);
        assertThat(gateway.post(path, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void anUpstreamThatRefusesEveryTokenDoesNotMakeAFetchOfEveryCall() {
        String path = oauth2("uji/selalu", "/selalu/token");
        twoTokens("/selalu/token");
        agency.stubFor(get(urlPathEqualTo("/x")).willReturn(aResponse().withStatus(401)));

        for (int call = 0; call < 5; call++) {
            assertThat(gateway.get(path).statusCode()).isEqualTo(401);
        }

        agency.verify(2, postRequestedFor(urlEqualTo("/selalu/token")));
    }

    @Test
    void aServerThatUnderstandsFormFieldsOnlyIsAskedThatWay() {
        String path = oauth2("uji/formulir", "/formulir/token");
        agency.stubFor(post("/formulir/token").willReturn(aResponse().withStatus(401)));
        agency.stubFor(post("/formulir/token")
                .withRequestBody(
                        equalTo("grant_type=client_credentials&scope=baca+tulis&client_id=klien&client_secret=s%3A%2B"))
                .willReturn(aResponse()
                        .withBody(
                                "{\"access_token\":\"t-9\",\"token_type\":\"BearerToken\",\"expires_in\":\"3600\"}")));

        assertThat(gateway.get(path).statusCode()).isEqualTo(200);
        assertThat(sent().getHeader("Authorization")).isEqualTo("Bearer t-9");
    }

    @Test
    void aTokenEndpointThatFailsIsA502WhoseReasonStandsInTheLogOnly(CapturedOutput output) {
        String path = oauth2("uji/gagal", "/gagal/token");
        agency.stubFor(
                post("/gagal/token").willReturn(aResponse().withStatus(500).withBody("internals")));

        HttpResponse<String> answer = gateway.get(path);

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body())
                .contains("upstream_failed")
                .doesNotContain("token")
                .doesNotContain("500");
        assertThat(output.toString())
                .contains("The token endpoint answered 500")
                .doesNotContain("s:+");
        assertThat(calls("/x")).isEmpty();
    }

    @Test
    void aTokenEndpointAtAnAddressThatIsNotAllowedIsNotCalled() {
        routes.credential(
                "uji/dalam",
                sealed("uji/dalam", TestCredentials.oauth2("http://localhost:" + agency.port() + "/t", "klien", "s")));
        String path = publish("oauth2_client", "uji/dalam", "http://127.0.0.1:" + agency.port());

        assertThat(gateway.get(path).statusCode()).isEqualTo(502);
        assertThat(agency.getAllServeEvents()).isEmpty();
    }

    @Test
    void aMissingCredentialIsA502AndTheUpstreamIsNotCalled(CapturedOutput output) {
        String path = publish("api_key", "uji/tiada", "http://127.0.0.1:" + agency.port());

        HttpResponse<String> answer = gateway.get(path);

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("upstream_failed").doesNotContain("uji/tiada\"");
        assertThat(output.toString()).contains("There is no credential uji/tiada");
        assertThat(agency.getAllServeEvents()).isEmpty();
    }

    @Test
    void aDeletedCredentialIsGone() {
        routes.credential("uji/hapus", sealed("uji/hapus", TestCredentials.apiKey("header", "user_key", "k")));
        String path = publish("api_key", "uji/hapus", "http://127.0.0.1:" + agency.port());
        assertThat(gateway.get(path).statusCode()).isEqualTo(200);

        routes.removeCredential("uji/hapus");

        await().untilAsserted(() -> assertThat(gateway.get(path).statusCode()).isEqualTo(502));
    }

    @Test
    void aCredentialThatDoesNotOpenLeavesTheOldOneInUse(CapturedOutput output) {
        routes.credential("uji/asing", sealed("uji/asing", TestCredentials.apiKey("header", "user_key", "baik")));
        String path = publish("api_key", "uji/asing", "http://127.0.0.1:" + agency.port());

        routes.credential(
                "uji/asing",
                TestCredentials.foreign("uji/asing", TestCredentials.apiKey("header", "user_key", "asing")));
        await().until(() -> output.toString().contains("uji/asing cannot be opened with this gateway's key"));
        gateway.get(path);
        assertThat(sent().getHeader("user_key")).isEqualTo("baik");

        routes.credential(
                "uji/asing",
                TestCredentials.moved(
                        "uji/asing", "uji/lain", TestCredentials.apiKey("header", "user_key", "pindahan")));
        routes.credential("uji/asing", "bukan json");
        await().until(() -> output.toString().contains("uji/asing does not follow the contract"));
        gateway.get(path);
        assertThat(sent().getHeader("user_key")).isEqualTo("baik");
    }

    private String oauth2(String name, String endpoint) {
        routes.credential(
                name,
                sealed(name, TestCredentials.oauth2("http://127.0.0.1:" + agency.port() + endpoint, "klien", "s:+")));
        return publish("oauth2_client", name, "http://127.0.0.1:" + agency.port());
    }

    private void twoTokens(String endpoint) {
        agency.stubFor(post(endpoint)
                .inScenario(endpoint)
                .whenScenarioStateIs(STARTED)
                .willReturn(token("t-1", 3600))
                .willSetStateTo("lagi"));
        agency.stubFor(
                post(endpoint).inScenario(endpoint).whenScenarioStateIs("lagi").willReturn(token("t-2", 3600)));
    }

    private static ResponseDefinitionBuilder token(String value, int seconds) {
        return aResponse()
                .withHeader("Content-Type", "application/json")
                .withBody("{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
                        .formatted(value, seconds));
    }

    private List<HttpResponse<String>> parallel(int count, String path) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(count);
        try {
            List<Future<HttpResponse<String>>> running = new ArrayList<>();
            for (int call = 0; call < count; call++) {
                running.add(callers.submit(() -> gateway.get(path)));
            }
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }

    /** Publishes a service of its own with {@code GET /x} and {@code POST /x}. @return its public path */
    private String publish(String type, String credential, String upstream) {
        String service = "uji/layanan-" + ++number;
        routes.publish(
                service,
                TestRoutes.with(
                        type, credential, TestRoutes.route(service, upstream, "GET /x public", "POST /x public")));
        await().until(() -> gateway.send("DELETE", "/api/" + service + "/x").statusCode() == 405);
        return "/api/" + service + "/x";
    }

    private static String sealed(String name, String input) {
        return TestCredentials.sealed(name, input);
    }

    private LoggedRequest sent() {
        List<LoggedRequest> calls = new ArrayList<>(calls("/x"));
        calls.sort(Comparator.comparing(LoggedRequest::getLoggedDate));
        return calls.get(calls.size() - 1);
    }

    private List<LoggedRequest> calls(String path) {
        return agency.getAllServeEvents().stream()
                .map(event -> event.getRequest())
                .filter(request -> request.getUrl().split("\\?")[0].equals(path))
                .toList();
    }
}
