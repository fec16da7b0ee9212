package id.satugerbang.registry.conformance;

import static id.satugerbang.registry.conformance.CheckFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.binding.AttributeCatalogue;
import id.satugerbang.registry.publication.RouteCompiler;
import id.satugerbang.registry.standard.StandardElements;
import id.satugerbang.registry.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ConformanceCheckTests {

    private static final String FORECAST = "/openapi/paths/~1publik~1prakiraan-cuaca/get";
    private static final String STATION = "/openapi/paths/~1stasiun~1{kode}/get";

    private final ObjectNode release = Samples.release();

    @Test
    void aGoodReleasePassesEveryCheck() {
        for (ConformanceCheck check : List.of(
                new OpenApiSyntaxCheck(),
                new OperationPresentCheck(),
                new OperationIdCheck(),
                new OperationSummaryCheck(),
                new OperationResponsesCheck(),
                new AudienceCheck(),
                new AssuranceCheck(),
                new RequirementCheck(new AttributeCatalogue()),
                new MandatoryStandardElementsCheck(new StandardElements(JsonMapper.shared())),
                new StandardValuesCheck(),
                new ComplaintChannelCheck(),
                new StandardTextsCheck(new StandardElements(JsonMapper.shared()), JsonMapper.shared()),
                new RouteBuildsCheck(new RouteCompiler(new AttributeCatalogue())),
                new ExecutableContentCheck(JsonMapper.shared()))) {
            assertThat(run(check, release)).as(check.getClass().getSimpleName()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.2.0", "3.0", "4", ""})
    void onlyOpenApi30And31AreRead(String version) {
        release.withObject("/openapi").put("openapi", version);
        assertThat(run(new OpenApiSyntaxCheck(), release))
                .containsExactly("openapi_version_unsupported /openapi/openapi");
    }

    @Test
    void whatIsNoOpenApiIsNamed() {
        release.withObject("/openapi").remove("info");
        assertThat(run(new OpenApiSyntaxCheck(), release)).contains("openapi_invalid /openapi");
    }

    @Test
    void aDocumentWithoutOperationsIsRefused() {
        release.withObject("/openapi").putObject("paths");
        assertThat(run(new OperationPresentCheck(), release)).containsExactly("operation_missing /openapi/paths");
    }

    @Test
    void operationIdsAreThereUsableAndUnique() {
        release.withObject(FORECAST).remove("operationId");
        assertThat(run(new OperationIdCheck(), release)).containsExactly("operation_id_missing " + FORECAST);
        release.withObject(FORECAST).put("operationId", "getStation");
        assertThat(run(new OperationIdCheck(), release))
                .containsExactly("operation_id_duplicate " + STATION + "/operationId");
        release.withObject(FORECAST).put("operationId", "get forecast");
        assertThat(run(new OperationIdCheck(), release))
                .containsExactly("operation_id_invalid " + FORECAST + "/operationId");
    }

    @Test
    void summariesAndResponsesAreThere() {
        release.withObject(FORECAST).put("summary", " ");
        release.withObject(STATION).putObject("responses");
        assertThat(run(new OperationSummaryCheck(), release)).containsExactly("summary_missing " + FORECAST);
        assertThat(run(new OperationResponsesCheck(), release)).containsExactly("responses_missing " + STATION);
    }

    @Test
    void anOperationWithoutAudienceIsAWarningAndAReleaseWithoutAnyIsRefused() {
        release.withObject(FORECAST).remove("x-satu-audience");
        assertThat(run(new AudienceCheck(), release)).containsExactly("audience_missing " + FORECAST);
        release.withObject(STATION).remove("x-satu-audience");
        assertThat(run(new AudienceCheck(), release)).contains("audience_missing_everywhere /openapi/paths");
    }

    @Test
    void unknownAudiencesAndAssurancesAreNamed() {
        release.withObject(FORECAST).putArray("x-satu-audience").add("public").add("everybody");
        assertThat(run(new AudienceCheck(), release))
                .containsExactly("audience_invalid " + FORECAST + "/x-satu-audience/1");
        release.withObject(FORECAST).put("x-satu-audience", "public");
        assertThat(run(new AudienceCheck(), release))
                .containsExactly("audience_invalid " + FORECAST + "/x-satu-audience");
        release.withObject(FORECAST).put("x-satu-assurance", "high");
        assertThat(run(new AssuranceCheck(), release))
                .containsExactly("assurance_invalid " + FORECAST + "/x-satu-assurance");
    }

    @Test
    void aRequirementNamesAKnownAttributeOrADocument() {
        ConformanceCheck check = new RequirementCheck(new AttributeCatalogue());
        ObjectNode requirement = release.withObject("/standard/persyaratan/0");
        requirement.put("attribute", "alamat.kode_wilayah");
        assertThat(run(check, release)).isEmpty();
        requirement.put("attribute", "x");
        assertThat(run(check, release)).containsExactly("attribute_unknown /standard/persyaratan/0/attribute");
        requirement.put("attribute", "sidik_jari");
        assertThat(run(check, release)).containsExactly("attribute_protected /standard/persyaratan/0/attribute");
        requirement.put("attribute", "nik").put("document", "ktp");
        assertThat(run(check, release)).containsExactly("requirement_ambiguous /standard/persyaratan/0");
        requirement.remove("attribute");
        assertThat(run(check, release)).isEmpty();
    }

    @Test
    void eachMandatoryElementIsMissed() {
        ObjectNode empty = Samples.release();
        empty.putObject("standard").putArray("persyaratan");
        assertThat(run(new MandatoryStandardElementsCheck(new StandardElements(JsonMapper.shared())), empty))
                .containsExactly(
                        "standard_element_missing /standard/persyaratan",
                        "standard_element_missing /standard/sistem_mekanisme_prosedur",
                        "standard_element_missing /standard/jangka_waktu",
                        "standard_element_missing /standard/biaya_tarif",
                        "standard_element_missing /standard/produk_pelayanan",
                        "standard_element_missing /standard/penanganan_pengaduan");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "-", "\u00a0", "\u200b", "...", "\u2013 / \u2013"})
    void anElementWhoseTextSaysNothingIsMissed(String text) {
        ObjectNode standard = release.withObject("/standard");
        standard.withObject("/produk_pelayanan").put("id", text);
        standard.withObject("/penanganan_pengaduan/text").put("id", text);
        standard.withObject("/persyaratan/0/text").put("id", text);
        assertThat(run(new MandatoryStandardElementsCheck(new StandardElements(JsonMapper.shared())), release))
                .containsExactly(
                        "standard_element_missing /standard/persyaratan",
                        "standard_element_missing /standard/produk_pelayanan",
                        "standard_element_missing /standard/penanganan_pengaduan");
    }

    @Test
    void anAmountIsNotNegative() {
        release.withObject("/standard/biaya_tarif").put("amount", -1);
        assertThat(run(new StandardValuesCheck(), release))
                .containsExactly("amount_invalid /standard/biaya_tarif/amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7 hari", "P", "PT", "P0D", "-P1D", "P1", "PT1", "P7D7D", "P99999D", ""})
    void aPromisedTimeIsADuration(String duration) {
        release.withObject("/standard/jangka_waktu").put("duration", duration);
        assertThat(run(new StandardValuesCheck(), release))
                .containsExactly("duration_invalid /standard/jangka_waktu/duration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P7D", "PT2H", "P1DT4H30M", "P1M", "P2W", "PT0.5S"})
    void durationsOfIso8601Pass(String duration) {
        release.withObject("/standard/jangka_waktu").put("duration", duration);
        assertThat(run(new StandardValuesCheck(), release)).isEmpty();
    }

    @Test
    void complaintAddressesAreWebAddresses() {
        release.withObject("/standard/penanganan_pengaduan").put("url", "javascript:alert(1)");
        assertThat(run(new ComplaintChannelCheck(), release))
                .containsExactly("complaint_url_invalid /standard/penanganan_pengaduan/url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "/a//b", "/a/../b", "/a/{x", "/a/{x}.{x}", "/{x}/{x}", "/a b", "/a%2fb", "/a;b", "/a?b"})
    void pathsThatCannotBecomeRoutesAreNamed(String path) {
        ObjectNode document = Samples.document();
        ObjectNode paths = document.putObject("paths");
        paths.putObject(path).putObject("get").put("operationId", "a");
        assertThat(run(new RouteBuildsCheck(new RouteCompiler(new AttributeCatalogue())), Samples.release(document)))
                .singleElement()
                .asString()
                .startsWith("path_invalid /openapi/paths/");
    }

    @Test
    void templatesThatMatchTheSamePathConflict() {
        assertThat(conflicts("/a/{x}", "/a/{y}")).isTrue();
        assertThat(conflicts("/{x}.json", "/{y}.json")).isTrue();
        assertThat(conflicts("/a/Rekam", "/a/rekam")).isTrue();
        assertThat(conflicts("/A/{x}", "/a/{y}")).isTrue();
        assertThat(conflicts("/A/{x}", "/a/b")).isFalse();
        assertThat(conflicts("/{x}/b", "/a/{y}")).isFalse();
        assertThat(conflicts("/{x}.json", "/{x}")).isFalse();
        assertThat(conflicts("/a/{x}", "/a/b")).isFalse();
        assertThat(conflicts("/a/{x}", "/b/{x}")).isFalse();
        assertThat(conflicts("/a/{x}", "/a/{x}/b")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10s", "PT0S", "PT61S", "PT-1S", "P1D"})
    void deadlinesAreBounded(String deadline) {
        release.withObject("/policy").put("deadline", deadline);
        assertThat(run(new RouteBuildsCheck(new RouteCompiler(new AttributeCatalogue())), release))
                .containsExactly("deadline_invalid /policy/deadline");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{systemProperties}",
                "${jndi:ldap://x}",
                "a T(java.lang.Runtime)",
                "{{7*7}}",
                "<%= x %>",
                "T (x)"
            })
    void nothingExecutableStandsInANameAndProseMayHoldAnything(String text) {
        ConformanceCheck check = new ExecutableContentCheck(JsonMapper.shared());
        release.withObject(FORECAST).put("operationId", text);
        assertThat(run(check, release)).containsExactly("executable_content " + FORECAST + "/operationId");
        ObjectNode prose = Samples.release();
        prose.withObject(FORECAST).put("summary", text).put("description", text);
        prose.withObject("/standard/produk_pelayanan").put("id", text);
        assertThat(run(check, prose)).isEmpty();
        ObjectNode key = Samples.release();
        key.withObject("/openapi").putObject("x-a").put(text, 1);
        assertThat(run(check, key)).containsExactly("executable_content /openapi/x-a");
    }

    private static boolean conflicts(String one, String other) {
        ObjectNode document = Samples.document();
        ObjectNode paths = document.putObject("paths");
        paths.putObject(one).putObject("get").put("operationId", "a");
        paths.putObject(other).putObject("get").put("operationId", "b");
        paths.withObject("/" + other.replace("~", "~0").replace("/", "~1"))
                .putObject("post")
                .put("operationId", "c");
        return run(new RouteBuildsCheck(new RouteCompiler(new AttributeCatalogue())), Samples.release(document))
                .stream()
                .anyMatch(finding -> finding.startsWith("path_conflict"));
    }
}
