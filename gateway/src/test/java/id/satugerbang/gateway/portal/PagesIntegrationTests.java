package id.satugerbang.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.gateway.testing.RawHttp;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestRedis;
import id.satugerbang.support.problem.ProblemCode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesIntegrationTests {

    private static final String SCRIPT = "export const a = 1;\n".repeat(200);
    private static TestGateway gateway;

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        Path portal = directory.resolve("portal");
        Files.createDirectories(portal.resolve("assets"));
        Files.writeString(portal.resolve("index.html"), "<!doctype html><title>Satu Gerbang</title>");
        Files.writeString(portal.resolve("assets/app-1a2b.js"), SCRIPT);
        Files.writeString(portal.resolve("favicon.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Files.writeString(directory.resolve("secret.txt"), "secret");
        Path before = directory.resolve("before");
        Files.createDirectories(before.resolve("assets"));
        Files.writeString(before.resolve("index.html"), "<!doctype html><title>Lama</title>");
        Files.writeString(before.resolve("assets/app-0f0f.js"), "export const old = 1;");
        Files.writeString(before.resolve("assets/app-1a2b.js"), "never");
        Files.writeString(before.resolve("lama.html"), "old");
        gateway = TestGateway.start(
                directory,
                TestRedis.shared().port(),
                Map.of("satu.gateway.portal-previous", before + "," + directory.resolve("none")));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/layanan/bmkg/cuaca", "/masuk?a=b", "/index.html"})
    void aBrowserGetsThePortal(String path) {
        HttpResponse<String> page = gateway.get(path, "Accept", "text/html,*/*;q=0.8");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>Satu Gerbang</title>");
        assertThat(page.headers().firstValue("cache-control")).contains("no-cache");
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(page.headers().firstValue("cross-origin-opener-policy")).contains("same-origin");
        assertThat(page.headers().firstValue("strict-transport-security")).isEmpty();
        assertThat(page.headers().firstValue("set-cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/tidak/ada/x",
                "/registry",
                "/identity",
                "/auth/apa",
                "/problems/tidak_ada",
                "/.well-known/x",
                "/internal/v1/profile",
                "/assets/tidak-ada.js",
                "/actuator/health"
            })
    void aReservedPathIsNeverThePortal(String path) {
        HttpResponse<String> answer = gateway.get(path, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("<title>Satu Gerbang</title>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/openapi.yaml", "/openapi/bmkg/cuaca.json", "/openapi/apa"})
    void theUnifiedDocumentIsTheRegistrysAndNeverThePortal(String path) {
        HttpResponse<String> answer = gateway.get(path, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("registry_unavailable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "bukan"})
    void theRootAnswersWhoeverAsks(String accept) {
        HttpResponse<String> page = gateway.get("/", "Accept", accept);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>Satu Gerbang</title>");
        assertThat(gateway.send("HEAD", "/", "Accept", accept).statusCode()).isEqualTo(200);
    }

    @Test
    void aProgramThatAsksForAnUnknownPathGetsAProblem() {
        assertThat(gateway.get("/tidak-ada", "Accept", "*/*").body()).contains("\"code\":\"not_found\"");
        assertThat(gateway.post("/tidak-ada", "x").statusCode()).isEqualTo(404);
    }

    @Test
    void assetsAreKeptForGoodAndComeCompressed() {
        HttpResponse<String> plain = gateway.get("/assets/app-1a2b.js");
        HttpResponse<String> gzip = gateway.get("/assets/app-1a2b.js", "Accept-Encoding", "br, gzip");

        assertThat(plain.body()).isEqualTo(SCRIPT);
        assertThat(plain.headers().firstValue("content-type").orElseThrow()).contains("javascript");
        assertThat(plain.headers().firstValue("cache-control").orElseThrow()).contains("max-age=31536000", "immutable");
        assertThat(gzip.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(gzip.headers().firstValueAsLong("content-length").orElseThrow())
                .isLessThan(SCRIPT.length());
    }

    @Test
    void assetsOfEarlierBuildsStayServedAndNothingElseOfThem() {
        assertThat(gateway.get("/assets/app-0f0f.js").body()).isEqualTo("export const old = 1;");
        assertThat(gateway.get("/assets/app-1a2b.js").body()).isEqualTo(SCRIPT);
        assertThat(gateway.get("/lama.html", "Accept", "*/*").statusCode()).isEqualTo(404);
        assertThat(gateway.get("/", "Accept", "text/html").body()).contains("<title>Satu Gerbang</title>");
    }

    @Test
    void whoHasTheFileAlreadyGetsNoBody() {
        String etag = gateway.get("/", "Accept", "text/html")
                .headers()
                .firstValue("etag")
                .orElseThrow();

        HttpResponse<String> again = gateway.get("/", "Accept", "text/html", "If-None-Match", etag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aHeadRequestGetsTheHeadersOnly() {
        HttpResponse<String> head = gateway.send("HEAD", "/", "Accept", "text/html");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("etag")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../../secret.txt",
                "/assets/..%2f..%2fsecret.txt",
                "/assets/%2e%2e/%2e%2e/secret.txt",
                "/assets/..\\..\\secret.txt",
                "/../secret.txt"
            })
    void noPathLeadsOutOfThePortal(String path) {
        String answer = RawHttp.send(
                gateway.port(),
                "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + gateway.port()
                        + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

        assertThat(answer).doesNotContain("secret").contains("HTTP/1.1 4");
    }

    @Test
    void everyProblemIsExplainedToProgramsAndPeople() {
        HttpResponse<String> json = gateway.get("/problems/csrf_invalid");
        HttpResponse<String> page =
                gateway.get("/problems/csrf_invalid", "Accept", "text/html", "Accept-Language", "en-GB");

        assertThat(json.body()).contains("\"status\":403", "\"fix\":{\"id\":");
        assertThat(page.headers().firstValue("content-type")).contains("text/html;charset=utf-8");
        assertThat(page.body())
                .contains("<html lang=\"en\">", "Request not confirmed", "/problems/page.css")
                .doesNotContain("<style", "style=", "<script");
        assertThat(gateway.get("/problems/page.css")
                        .headers()
                        .firstValue("content-type")
                        .orElseThrow())
                .startsWith("text/css");
        assertThat(gateway.get("/problems").body()).contains("\"code\":\"upstream_timeout\"");
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyCodeHasItsPageInBothLanguages(ProblemCode code) {
        String path = "/problems/" + code.wire();
        String indonesian = gateway.get(path, "Accept", "text/html").body();
        String english = gateway.get(path, "Accept", "text/html", "Accept-Language", "en")
                .body();

        assertThat(indonesian).contains("<html lang=\"id\">", "<code>" + code.wire() + "</code>");
        assertThat(english).contains("<html lang=\"en\">", "<code>" + code.wire() + "</code>");
        assertThat(heading(english)).isNotBlank().isNotEqualTo(heading(indonesian));
        assertThat(gateway.get("/problems").body()).contains("\"code\":\"" + code.wire() + "\"");
    }

    private static String heading(String page) {
        return page.substring(page.indexOf("<h1>") + 4, page.indexOf("</h1>"));
    }

    @Test
    void theKeysOfTheAssertionArePublishedWithoutTheirPrivateHalves() {
        HttpResponse<String> keys = gateway.get("/.well-known/jwks.json");

        assertThat(keys.statusCode()).isEqualTo(200);
        assertThat(keys.body()).contains("\"kid\":\"new\"", "\"kid\":\"old\"").doesNotContain("\"d\":");
        assertThat(keys.headers().firstValue("cache-control").orElseThrow()).contains("max-age");
    }

    @Test
    void whereTokensComeFromIsSaidInTheOpen() {
        HttpResponse<String> metadata = gateway.get("/.well-known/oauth-protected-resource");

        assertThat(metadata.statusCode()).isEqualTo(200);
        assertThat(metadata.body())
                .contains("\"authorization_servers\":[\"http")
                .containsPattern("\"token_endpoint\":\"http[^\"]+/protocol/openid-connect/token\"");
    }

    @Test
    void aServiceThatIsDownIsNamed() {
        assertThat(gateway.get("/registry/v1/catalogue").body()).contains("\"code\":\"registry_unavailable\"");
    }

    @Test
    void anotherSiteMayNotRead() {
        assertThat(gateway.get("/registry/v1/catalogue", "Origin", "https://evil.example")
                        .headers()
                        .map())
                .doesNotContainKey("access-control-allow-origin");
    }
}
