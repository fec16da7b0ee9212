package id.satugerbang.registry.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.FindingReport;
import id.satugerbang.registry.fragment.ServiceFragment;
import id.satugerbang.registry.testing.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Small documents as real ones are written: what they say is read, and what cannot be served is named. */
class RealDocumentTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-executable-iso8601-pattern.yaml",
                "02-yaml-51-aliases-of-empty-lists.yaml",
                "03-yaml12-escaped-slash.yaml",
                "04-yaml-True.yaml",
                "05-yaml-int64-max.yaml",
                "06-yaml-merge-key.yaml",
                "07-yaml-exponent.yaml",
                "08-path-suffix.yaml",
                "09-path-conflict.yaml",
                "10-operation-ids.yaml",
                "11-swagger2.yaml",
                "12-percent-encoded-ref.yaml",
                "15-recursive-fanout.yaml",
                "16-executable-plain-text.yaml",
                "18-bom.json",
                "19-ref-in-example.yaml",
                "20-audience-at-root.yaml",
                "21-response-header-x-ref.yaml",
                "22-params-by-local-ref.yaml",
                "23-type-file.yaml",
                "25-json-with-charset.yaml",
                "28-name-is-no-person.yaml"
            })
    void isPublishableAsItIs(String name) {
        FindingReport report = DocumentChecks.report(text(name));
        assertThat(report.findings().stream().filter(Finding::isError)).isEmpty();
        assertThat(report.conformant()).isTrue();
        assertThat(DocumentChecks.isWhole(DocumentChecks.fragment(text(name)))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "13-500-warnings-hide-errors.yaml,upstream_address_forbidden",
        "14-dangling-ref.yaml,reference_dangling",
        "17-webhooks-only-31.yaml,operation_missing",
        "24-security-not-a-list.yaml,openapi_invalid",
        "26-ref-to-ancestor.yaml,reference_cycle",
        "27-ref-to-ancestor-map.yaml,reference_cycle"
    })
    void isRefusedByName(String name, String code) {
        ObjectNode release = Samples.releaseOfText(text(name));
        if (name.startsWith("13")) {
            ((ObjectNode) release.path("upstreams").path(0)).put("url", "http://169.254.169.254/latest");
        }
        FindingReport report = DocumentChecks.report(release);
        assertThat(DocumentChecks.codes(report)).contains(code);
        assertThat(report.conformant()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "04-yaml-True.yaml,/paths/~1a~1{id}/get/parameters/0/required,true",
        "04-yaml-True.yaml,/paths/~1a~1{id}/get/parameters/0/schema/nullable,false",
        "05-yaml-int64-max.yaml,/paths/~1a/get/parameters/0/schema/maximum,9223372036854775807",
        "07-yaml-exponent.yaml,/paths/~1a/get/parameters/0/schema/minimum,0.5",
        "03-yaml12-escaped-slash.yaml,/paths/~1a/get/parameters/0/schema/pattern,\"^W/[0-9]+$\"",
        "06-yaml-merge-key.yaml,/paths/~1a/post/summary,\"Uji\"",
        "06-yaml-merge-key.yaml,/paths/~1a/post/operationId,\"kirim\""
    })
    void yamlIsReadAsVersion12SaysIt(String name, String pointer, String value) {
        assertThat(DocumentChecks.document(text(name)).root().at(pointer).toString())
                .isEqualTo(value.replace("'", "\""));
    }

    @Test
    void anExponentIsANumber() {
        JsonNode maximum = DocumentChecks.document(text("07-yaml-exponent.yaml"))
                .root()
                .at("/paths/~1a/get/parameters/0/schema/maximum");
        assertThat(maximum.isNumber()).isTrue();
        assertThat(maximum.doubleValue()).isEqualTo(1e6);
    }

    @Test
    void overlappingPathsAreOrderedWithAHintThatNamesBoth() {
        FindingReport report = DocumentChecks.report(text("09-path-conflict.yaml"));
        assertThat(report.findings())
                .filteredOn(finding -> finding.code().wire().equals("path_overlap"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments())
                        .contains("/jalur/moda/{moda}", "/jalur/{id}/rute")
                        .startsWith("/jalur/moda/{moda}"));
    }

    @Test
    void idsThatCannotBeUsedAreDerivedWithTheTrueReason() {
        FindingReport report = DocumentChecks.report(text("10-operation-ids.yaml"));
        assertThat(DocumentChecks.codes(report))
                .contains("operation_id_unlike_name", "operation_id_invalid", "operation_id_too_long");
        assertThat(report.derived()).extracting("value").containsExactly("getA", "getB", "getC", "getD");
        assertThat(report.derived().get(1).alias()).isEqualTo("berita/daftar");
        assertThat(report.derived().get(0).alias()).isNull();
        assertThat(section("10-operation-ids.yaml", "paths").findValues("x-satu-operation-alias"))
                .extracting(JsonNode::asString)
                .contains("Buat permohonan");
    }

    @Test
    void aSwagger20DocumentIsConvertedAndThatIsShown() {
        FindingReport report = DocumentChecks.report(text("11-swagger2.yaml"));
        assertThat(report.convertedFrom()).isEqualTo("Swagger 2.0");
        assertThat(DocumentChecks.codes(report)).contains("document_converted");
        assertThat(DocumentChecks.document(text("11-swagger2.yaml"))
                        .root()
                        .path("openapi")
                        .asString())
                .startsWith("3.0");
    }

    @Test
    void aPercentEncodedReferenceIsFollowed() {
        ApiDocument document = DocumentChecks.document(text("12-percent-encoded-ref.yaml"));
        assertThat(document.operations().get(1).parameters()).singleElement().satisfies(parameter -> assertThat(
                        parameter.node().path("name").asString())
                .isEqualTo("nik"));
    }

    @Test
    void theAudienceOfTheRootHoldsForEveryOperation() {
        FindingReport report = DocumentChecks.report(text("20-audience-at-root.yaml"));
        assertThat(DocumentChecks.codes(report)).isEmpty();
        assertThat(report.derived()).extracting("member").containsExactly("x-satu-audience");
    }

    @Test
    void headersWhoseNamesLookLikeExtensionsAreRewritten() {
        ServiceFragment fragment = DocumentChecks.fragment(text("21-response-header-x-ref.yaml"));
        assertThat(fragment.members().get("paths"))
                .contains("#/components/headers/bmkg.cuaca.NomorPermintaan")
                .contains("#/components/schemas/bmkg.cuaca.Versi");
    }

    @Test
    void unknownTypesAreTakenForWhatIsMeantAndSaidSo() {
        FindingReport report = DocumentChecks.report(text("23-type-file.yaml"));
        assertThat(report.findings())
                .filteredOn(finding -> finding.code().wire().equals("type_unknown"))
                .hasSize(2)
                .allMatch(finding -> !finding.mend().isEmpty());
        assertThat(section("23-type-file.yaml", "paths").toString())
                .contains("\"gambar\":{\"type\":\"string\",\"format\":\"binary\"}")
                .contains("\"halaman\":{\"type\":\"integer\"}");
    }

    @Test
    void jsonWithACharsetIsJson() {
        assertThat(section("25-json-with-charset.yaml", "paths").toString())
                .contains("\"application/json\":")
                .doesNotContain("charset");
        assertThat(DocumentChecks.report(text("25-json-with-charset.yaml")).findings())
                .filteredOn(finding -> finding.code().wire().equals("attribute_asked_again"))
                .extracting(finding -> finding.arguments().get(2))
                .containsExactlyInAnyOrder("nik", "nama_lengkap", "nik", "telepon");
    }

    @Test
    void aNameThatIsNoPersonsIsNotAskedAgain() {
        assertThat(DocumentChecks.codes(DocumentChecks.report(text("28-name-is-no-person.yaml"))))
                .isEmpty();
    }

    @Test
    void everyPointerLeadsSomewhereAndTellsTheLine() {
        for (String name : List.of("10-operation-ids.yaml", "17-webhooks-only-31.yaml", "23-type-file.yaml")) {
            JsonNode root = JsonMapper.shared()
                    .createObjectNode()
                    .set("openapi", DocumentChecks.document(text(name)).root());
            for (Finding finding : DocumentChecks.report(text(name)).findings()) {
                assertThat(root.at(finding.pointer()).isMissingNode())
                        .as(finding.pointer())
                        .isFalse();
                assertThat(finding.place()).as(finding.pointer()).isNotNull();
            }
        }
        Finding first = DocumentChecks.report(text("10-operation-ids.yaml")).findings().stream()
                .filter(finding -> finding.pointer().equals("/openapi/paths/~1b/get/operationId"))
                .findFirst()
                .orElseThrow();
        assertThat(first.place()).isEqualTo(new Finding.TextPlace(12, 7));
    }

    @Test
    void bombsOfAliasesAndDepthAreRefusedByName() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        StringBuilder chain = new StringBuilder("a0: &a0 [x]\n");
        for (int level = 1; level < 200; level++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(level, level, ("*a" + (level - 1) + ", ").repeat(9) + "x"));
            chain.append("a%d: &a%d [*a%d]\n".formatted(level, level, level - 1));
        }
        for (String text : List.of(
                bomb.toString(), chain.toString(), "a: " + "[".repeat(100_000), "{\"a\":" + "[".repeat(100_000))) {
            FindingReport report = DocumentChecks.report(text);
            assertThat(DocumentChecks.codes(report)).containsAnyOf("document_too_large", "document_malformed");
        }
        assertThat(DocumentChecks.report("a: &a [*a]")
                        .findings()
                        .get(0)
                        .arguments()
                        .get(0))
                .contains("*a", "1:8");
        assertThat(DocumentChecks.report("a: !Ref x")
                        .findings()
                        .get(0)
                        .arguments()
                        .get(0))
                .contains("!Ref", "1:4");
        assertThat(DocumentChecks.report("a: 1\na: 2")
                        .findings()
                        .get(0)
                        .arguments()
                        .get(0))
                .contains("a", "2:1");
    }

    @Test
    void errorsAreNeverHiddenBehindOthersAndEqualOnesAreCounted() {
        FindingReport report = DocumentChecks.report(text("13-500-warnings-hide-errors.yaml"));
        assertThat(report.counts().values()).anyMatch(count -> count >= 500);
        assertThat(report.findings().size()).isLessThanOrEqualTo(620);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#{7*7}", "${7*7}", "T(java.lang.Runtime)", "{{7*7}}", "<%= 7*7 %>"})
    void whatOthersWouldEvaluateStaysTheTextThatItIs(String mark) {
        String document = """
                openapi: 3.0.3
                info: { title: "%1$s", version: "1", description: "%1$s" }
                x-satu-audience: [public]
                paths:
                  /a:
                    post:
                      summary: "%1$s"
                      description: "%1$s"
                      requestBody:
                        description: "%1$s"
                        content:
                          application/json:
                            schema:
                              type: object
                              title: "%1$s"
                              properties:
                                isi: { type: string, description: "%1$s", default: "%1$s", enum: ["%1$s"], example: "%1$s" }
                            example: { isi: "%1$s" }
                      responses: { "200": { description: "%1$s" } }
                """.formatted(mark);
        assertThat(DocumentChecks.report(document).conformant()).isTrue();
        String written = Objects.requireNonNull(
                DocumentChecks.fragment(document).members().get("paths"));
        assertThat(written).doesNotContain("49");
        assertThat(written.split(Pattern.quote(mark), -1)).hasSize(11);
        assertThat(DocumentChecks.codes(
                        DocumentChecks.report(document.replace("isi: { type", "\"" + mark + "\": { type"))))
                .contains("executable_content");
    }

    @Test
    void whatFrameworksForgetIsAddedAndBlocksNothing() {
        String document = """
                openapi: 3.0.3
                info: { title: Uji, version: 1.0, contact: { url: www.contoh.go.id }, license: { url: x } }
                x-satu-audience: [public]
                paths:
                  /a/{id}:
                    get: { responses: { "200": { $ref: '#/components/responses/Ok' }, "404": {} } }
                    options: { responses: { "200": {} } }
                  /b/{id}:
                    parameters: [ { $ref: '#/components/parameters/Id' } ]
                    post:
                      requestBody: { content: { application/json: { schema: { properties: { a: { type: string, required: true } } } } } }
                components:
                  parameters: { Id: { name: id, in: path, schema: { type: string } } }
                  responses: { Ok: {} }
                """;
        FindingReport report = DocumentChecks.report(document);
        assertThat(report.findings().stream().filter(Finding::isError)).isEmpty();
        ServiceFragment fragment = DocumentChecks.fragment(document);
        assertThat(DocumentChecks.isWhole(fragment)).isTrue();
        JsonNode paths = JsonMapper.shared().readTree("{" + fragment.members().get("paths") + "}");
        assertThat(paths.findValues("parameters"))
                .hasSize(3)
                .allMatch(list -> list.get(0).path("required").asBoolean());
        assertThat(paths.at("/~1api~1bmkg~1cuaca~1a~1{id}/get/responses/404/description")
                        .isString())
                .isTrue();
        assertThat(paths.toString())
                .doesNotContain("\"required\":true,\"type\"")
                .doesNotContain("string\",\"required\"");
    }

    private static JsonNode section(String name, String section) {
        return JsonMapper.shared()
                .readTree("{" + DocumentChecks.fragment(text(name)).members().get(section) + "}");
    }

    private static String text(String name) {
        try (InputStream file = RealDocumentTests.class.getResourceAsStream("/documents/cases/" + name)) {
            return new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
