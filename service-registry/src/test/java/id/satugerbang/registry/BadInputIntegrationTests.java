package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class BadInputIntegrationTests extends RegistryIntegrationTest {

    private String agency = "";

    @BeforeEach
    void register() {
        agency = newService();
    }

    @Test
    void anUnknownFieldIsNamed() {
        Answer answer = upload(Samples.release().put("warna", "biru"));
        assertRefused(answer, 400, "unknown_field");
        assertThat(answer.hasError("/warna", "unknown_field")).isTrue();
    }

    @Test
    void aWrongTypeIsNamed() {
        ObjectNode release = Samples.release();
        release.withObject("/policy").put("max_body_bytes", "banyak");
        Answer answer = upload(release);
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.body().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/policy/max_body_bytes");
    }

    @Test
    void malformedJsonAndForeignMediaTypesAreRefused() {
        assertRefused(officer(agency).post(releasesOf(agency), "{\"openapi\":"), 400, "malformed_json");
        assertRefused(officer(agency).post(releasesOf(agency), "{\"a\":1,\"a\":2}"), 400, "malformed_json");
        assertRefused(
                officer(agency).send("POST", releasesOf(agency), "openapi: 3", "application/yaml"),
                415,
                "media_type_unsupported");
        assertRefused(officer(agency).send("DELETE", releasesOf(agency), null, null), 405, "method_not_allowed");
    }

    @Test
    void bodiesAboveTheLimitAreRefused() {
        String large = Samples.releaseOfText("x".repeat(20_000_000)).toString();
        assertRefused(officer(agency).post(releasesOf(agency), large), 413, "body_too_large");
        Answer document = upload(Samples.releaseOfText("x".repeat(3_000_000)));
        assertFault(document, "/openapi", "document_too_large");
    }

    @Test
    void missingPartsAreNamed() {
        Answer answer = officer(agency).post(releasesOf(agency), "{\"openapi\":{}}");
        assertRefused(answer, 422, "invalid_value");
        assertThat(answer.hasError("/upstreams", "required")).isTrue();
        assertThat(answer.hasError("/standard", "required")).isTrue();
        ObjectNode without = Samples.release();
        without.remove("openapi");
        assertFault(upload(without), "/openapi", "document_malformed");
    }

    @Test
    void valuesOutsideTheirPatternAreNamed() {
        for (String slug : List.of("Cuaca", "cuaca ", "-cuaca", "сuaca", "cua\u202eca", "", "a/b")) {
            Answer answer = officer(agency).post(servicesOf(agency), Samples.service(slug, "X", "35", "x"));
            assertRefused(answer, 422, "invalid_value");
            assertThat(answer.hasError("/slug", "invalid_value")).isTrue();
        }
        ObjectNode release = Samples.release();
        release.withArray("/upstreams")
                .addObject()
                .put("url", "https://a.test")
                .putObject("auth")
                .put("type", "mtls");
        assertThat(upload(release).hasError("/upstreams/1/auth/type", "invalid_value"))
                .isTrue();
        assertThat(officer(agency).get("/registry/v1/releases/kosong").status()).isEqualTo(422);
    }

    @Test
    void textsOfAServiceHoldNothingExecutable() {
        for (String text : List.of("#{T(java.lang.Runtime)}", "${jndi:ldap://x}", "{{7*7}}", "<%= 1 %>")) {
            Answer refused = officer(agency).post(servicesOf(agency), Samples.service("mantra", text, "35", "x"));
            assertRefused(refused, 422, "conformance_failed");
            assertThat(refused.hasError("/name/id", "executable_content")).isTrue();
            assertThat(refused.hasError("/summary/id", "executable_content")).isTrue();
            Answer changed =
                    officer(agency).with("If-Match", "*").put(servicesOf(agency) + "/cuaca", """
                            {"name":{"id":"Cuaca","en":"%s"},"summary":{"id":"Cuaca"},"sector":"x","region":"35","life_events":[]}
                            """.formatted(text));
            assertRefused(changed, 422, "conformance_failed");
            assertThat(changed.hasError("/name/en", "executable_content")).isTrue();
        }
    }

    @Test
    void aTextThatTheDatabaseCannotStoreIsRefused() {
        Answer answer = officer(agency).post(servicesOf(agency), Samples.service("nol", "a\\u0000b", "35", "x"));
        assertRefused(answer, 422, "invalid_value");
        Answer surrogate =
                officer(agency).post(servicesOf(agency), Samples.service("pasangan", "a\\ud800b", "35", "x"));
        assertThat(surrogate.status()).isLessThan(500);
    }

    @Test
    void aDocumentOutsideItselfIsRefusedBeforeItIsParsed() {
        for (String reference : List.of(
                "http://169.254.169.254/latest", "file:///etc/passwd", "./lain.yaml", "lain.yaml#/a", "//x/y", "")) {
            ObjectNode document = Samples.document();
            document.withObject("/components/schemas/A").put("$ref", reference);
            assertFault(
                    upload(Samples.release(document)), "/openapi/components/schemas/A/$ref", "external_ref_refused");
        }
    }

    @Test
    void whatReadsOnlyTogetherWithAnotherPlaceIsRefusedToo() {
        for (String pointer : List.of(
                "/components/examples/A/externalValue",
                "/components/links/A/operationRef",
                "/components/schemas/A/$dynamicRef")) {
            ObjectNode document = Samples.document();
            String holder = pointer.substring(0, pointer.lastIndexOf('/'));
            document.withObject(holder).put(pointer.substring(holder.length() + 1), "http://169.254.169.254/latest");
            assertFault(upload(Samples.release(document)), "/openapi" + pointer, "external_ref_refused");
        }
    }

    @Test
    void nothingThatADocumentNamesIsEverFetched() throws IOException {
        AtomicInteger fetched = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/skema.json";
            for (String text : List.of(document(url, "3.0.3"), document(url, "3.1.0"))) {
                Answer release = draft(agency, Samples.releaseOfText(text));
                assertThat(officer(agency).post(path(release) + "/check", "").status())
                        .isEqualTo(200);
                assertThat(move(officer(agency), release, "submit").status()).isLessThan(500);
            }
            assertThat(fetched).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    /** Names an address where OpenAPI has room for one and nothing has to be fetched. */
    private static String document(String url, String version) {
        ObjectNode document = Samples.document().put("openapi", version);
        document.put("jsonSchemaDialect", url);
        document.withArray("/servers").addObject().put("url", url);
        document.withObject("/externalDocs").put("url", url);
        ObjectNode schema = document.withObject("/components/schemas/A");
        schema.put("$schema", url).put("$id", url);
        schema.withObject("/discriminator")
                .put("propertyName", "a")
                .withObject("/mapping")
                .put("b", url);
        return document.toString();
    }

    @Test
    void aReferenceInACircleIsNoProblem() {
        ObjectNode document = Samples.document();
        document.withObject("/components/schemas/A").put("$ref", "#/components/schemas/B");
        document.withObject("/components/schemas/B").put("$ref", "#/components/schemas/A");
        document.withObject("/components/pathItems/P").put("$ref", "#/components/pathItems/P");
        document.withObject("/paths/~1putar").put("$ref", "#/components/pathItems/P");
        Answer release = draft(agency, Samples.release(document));
        assertThat(officer(agency).post(path(release) + "/check", "").status()).isEqualTo(200);
    }

    @Test
    void yamlIsReadAsJsonWouldBe() {
        String yaml = """
                openapi: 3.1.0
                info: {title: Cuaca, version: 2024-01-01}
                paths:
                  /cuaca:
                    get:
                      operationId: no
                      summary: Cuaca
                      x-satu-audience: [public]
                      responses:
                        200: {description: Baik}
                """;
        Answer release = draft(agency, Samples.releaseOfText(yaml));
        assertThat(release.text("document_version")).isEqualTo("2024-01-01");
        Answer report = officer(agency).post(path(release) + "/check", "");
        assertThat(report.body().path("conformant").booleanValue())
                .as(report.body().toString())
                .isTrue();
    }

    @Test
    void hostileYamlIsRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int level = 1; level < 10; level++) {
            String alias = "*a" + (level - 1);
            bomb.append("a" + level + ": &a" + level + " ["
                    + String.join(",", List.of(alias, alias, alias, alias, alias)) + "]\n");
        }
        assertFault(upload(Samples.releaseOfText(bomb.toString())), "/openapi", null);
        StringBuilder slim = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int level = 1; level < 16; level++) {
            String alias = "*a" + (level - 1);
            slim.append("a" + level + ": &a" + level + " [" + alias + "," + alias + "," + alias + "]\n");
        }
        assertFault(upload(Samples.releaseOfText(slim.toString())), "/openapi", "document_too_large");
        assertFault(upload(Samples.releaseOfText("a: &a [*a]")), "/openapi", null);
        assertFault(upload(Samples.releaseOfText("a: 1\na: 2")), "/openapi", "document_malformed");
        assertFault(upload(Samples.releaseOfText("1: 1\n\"1\": 2")), "/openapi", "document_malformed");
        assertFault(upload(Samples.releaseOfText("{\"a\":1,\"a\":2}")), "/openapi", "document_malformed");
        assertFault(upload(Samples.releaseOfText("- &x !!java.net.URL [http://a]")), "/openapi", "document_malformed");
        assertFault(upload(Samples.releaseOfText("[".repeat(5000))), "/openapi", "document_malformed");
        assertFault(upload(Samples.releaseOfText("{\"a\":".repeat(500))), "/openapi", "document_malformed");
        assertFault(upload(Samples.releaseOfText("")), "/openapi", "document_malformed");
    }

    @Test
    void aDocumentWithTooManyOperationsIsRefused() {
        assertFault(upload(Samples.release(huge())), "/openapi/paths", "too_many_operations");
    }

    @Test
    void otherTenantsWorkOnWhileOneSendsTheWorstThereIs() {
        String neighbour = newService();
        List<String> worst = List.of(
                Samples.release(huge()).toString(),
                Samples.releaseOfText("x".repeat(3_000_000)).toString(),
                Samples.releaseOfText("[".repeat(5000)).toString());
        List<CompletableFuture<Integer>> hostile = IntStream.range(0, 6)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> officer(agency)
                        .post(releasesOf(agency), worst.get(number % worst.size()))
                        .status()))
                .toList();
        assertThat(publish(neighbour, Samples.release()).text("state")).isEqualTo("published");
        assertThat(hostile.stream().map(CompletableFuture::join)).containsOnly(422);
    }

    private static ObjectNode huge() {
        ObjectNode document = Samples.document();
        for (int number = 0; number < 10_000; number++) {
            document.withObject("/paths/~1p" + number + "/get").put("operationId", "o" + number);
        }
        return document;
    }

    @Test
    void catalogueParametersAreChecked() {
        for (String query : List.of("region=3", "sector=A%20B", "cursor=%21%21", "cursor=AAAA")) {
            Answer answer = anonymous().get("/registry/v1/catalogue?" + query);
            assertThat(answer.status()).as(query).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("invalid_value");
        }
        for (String query : List.of("q=%27%20%26%20%21%28", "q=%25%5F%2A", "q=%F0%9F%98%80", "q=%E2%85%A7abc")) {
            assertThat(anonymous().get("/registry/v1/catalogue?" + query).status())
                    .as(query)
                    .isEqualTo(200);
        }
    }

    @Test
    void problemsSpeakTheCallersLanguage() {
        ObjectNode document = Samples.document();
        document.withObject("/components/schemas/A").put("$ref", "a.yaml");
        String body = Samples.release(document).toString();
        Answer english = officer(agency).with("Accept-Language", "en").post(releasesOf(agency), body);
        Answer indonesian = officer(agency).post(releasesOf(agency), body);
        assertThat(english.body().path("errors").get(0).path("detail").asString())
                .contains("not allowed");
        assertThat(indonesian.body().path("errors").get(0).path("detail").asString())
                .contains("tidak diizinkan");
    }

    private Answer upload(JsonNode release) {
        return officer(agency).post(releasesOf(agency), release.toString());
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    private static void assertFault(Answer answer, String pointer, @org.jspecify.annotations.Nullable String code) {
        assertRefused(answer, 422, "conformance_failed");
        JsonNode error = answer.body().path("errors").get(0);
        assertThat(error.path("pointer").asString()).isEqualTo(pointer);
        if (code != null) {
            assertThat(error.path("code").asString()).isEqualTo(code);
        }
    }
}
