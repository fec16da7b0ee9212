package id.satugerbang.registry.binding;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.api.internal.model.PublishedRoute;
import id.satugerbang.api.internal.model.RouteBinding;
import id.satugerbang.api.internal.model.RouteOperation;
import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.registry.document.DocumentReader;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.publication.RouteCompiler;
import id.satugerbang.registry.publication.RouteSource;
import id.satugerbang.registry.testing.Samples;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class BindingCompilationTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OPERATION = "/openapi/paths/~1kartu~1{nik}/post";
    private static final String BODY = OPERATION + "/requestBody/content/application~1json/schema";

    private final ObjectNode document = Samples.bindingDocument();
    private final ObjectNode release = Samples.release(document);
    private Findings current = new Findings();

    @Test
    void parametersAndPropertiesBecomeBindings() {
        RouteOperation operation = compile().getOperations().get(0);
        assertThat(faults()).isEmpty();
        assertThat(operation.getBindings())
                .extracting(BindingCompilationTests::brief)
                .containsExactly(
                        "nik path nik required string null null",
                        "tanggal_lahir query tgl optional string date:dd-MM-yyyy null",
                        "nik header X-Pasien optional string null https://fhir.kemkes.go.id/id/nik|{}",
                        "nama_lengkap body /pemohon/nama required string null null",
                        "jenis_kelamin body /pemohon/jk optional string gender:L/P null",
                        "alamat.rt body /pemohon/rt optional integer null null");
        assertThat(operation.getPurpose().getId()).isEqualTo("Penerbitan kartu");
        assertThat(operation.getProofing()).isEqualTo(RouteOperation.ProofingEnum.MATCH);
        assertThat(operation.getActing())
                .containsExactly(RouteOperation.ActingEnum.SELF, RouteOperation.ActingEnum.FAMILY);
        assertThat(operation.getCase().getReceipt()).isEqualTo("/nomor");
        assertThat(operation.getCase().getStatus()).isEqualTo("/status");
    }

    @Test
    void anAnswerThatIsDeclaredAsAStreamOfEventsIsSaidToBeOne() {
        assertThat(compile().getOperations().get(0).getEventStream()).isNull();

        document.withObject(below(OPERATION) + "/responses/200")
                .removeAll()
                .put("$ref", "#/components/responses/Kabar");
        document.withObject("/components/responses/Kabar").put("description", "Kabar");
        document.withObject("/components/responses/Kabar/content").putObject("text/event-stream; charset=utf-8");
        assertThat(compile().getOperations().get(0).getEventStream()).isTrue();
    }

    @Test
    void headerParametersOfTheCallerAreNamedAndBoundOnesAreNot() {
        ObjectNode parameter =
                document.withArray(below(OPERATION) + "/parameters").addObject();
        parameter.put("name", "X-Kanal").put("in", "header").putObject("schema").put("type", "string");

        assertThat(compile().getOperations().get(0).getHeaders()).containsExactly("X-Kanal");
    }

    @Test
    void originsOfTheReleaseStandInItsRoute() {
        release.withArray("/policy/origins").add("https://peta.example.go.id").add("https://peta.example.go.id:8443");

        assertThat(compile().getOrigins())
                .containsExactly("https://peta.example.go.id", "https://peta.example.go.id:8443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "*",
                "http://peta.example.go.id",
                "https://Peta.example.go.id",
                "https://peta.example.go.id/",
                "https://peta.example.go.id:443",
                "https://u@peta.example.go.id",
                "https://10.0.0.1",
                "https://localhost",
                "https://*.example.go.id"
            })
    void whatIsNoOriginIsNamed(String origin) {
        release.withArray("/policy/origins").add(origin);
        compile();
        assertThat(faults()).contains("origin_invalid /policy/origins/0");
    }

    @Test
    void anObjectThatIsOptionalMakesWhatIsInItOptional() {
        document.withObject(below(BODY)).remove("required");
        assertThat(compile().getOperations().get(0).getBindings())
                .filteredOn(binding -> binding.getIn() == RouteBinding.InEnum.BODY)
                .noneMatch(RouteBinding::getRequired);
    }

    @Test
    void referencesAndAllOfAreFollowed() {
        ObjectNode schema = document.withObject(below(BODY));
        schema.removeAll();
        schema.putArray("allOf").addObject().put("$ref", "#/components/schemas/Dasar");
        schema.putArray("required").add("nik");
        document.withObject("/components/schemas/Dasar/properties/nik").put("$ref", "#/components/schemas/Nik");
        document.withObject("/components/schemas/Nik").put("type", "string").put("x-citizen-attribute", "nik");
        assertThat(compile().getOperations().get(0).getBindings())
                .extracting(BindingCompilationTests::brief)
                .contains("nik body /nik required string null null");
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"items", "oneOf", "anyOf", "additionalProperties", "not", "prefixItems"})
    void nothingIsBoundInArraysAndAlternatives(String keyword) {
        ObjectNode property = document.withObject(below(BODY) + "/properties/lain");
        ObjectNode inside = keyword.endsWith("Of") || keyword.equals("prefixItems")
                ? property.putArray(keyword).addObject()
                : property.putObject(keyword);
        inside.withObject("/properties/nik").put("type", "string").put("x-citizen-attribute", "nik");
        compile();
        assertThat(faults()).contains("binding_in_array_or_choice " + BODY + "/properties/lain/" + keyword);
    }

    @Test
    void recursionWithABindingIsRefusedAndWithoutOneIsFine() {
        document.withObject(below(BODY) + "/properties/pohon").put("$ref", "#/components/schemas/Pohon");
        ObjectNode tree = document.withObject("/components/schemas/Pohon").put("type", "object");
        tree.withObject("/properties/anak").put("$ref", "#/components/schemas/Pohon");
        compile();
        assertThat(faults()).isEmpty();
        tree.withObject("/properties/nik").put("type", "string").put("x-citizen-attribute", "nik");
        compile();
        assertThat(faults()).contains("binding_in_cycle /openapi/components/schemas/Pohon");
    }

    @Test
    void schemasThatFanOutWithoutEndAreNotWalked() {
        for (int level = 0; level < 60; level++) {
            ObjectNode schema = document.withObject("/components/schemas/L" + level);
            for (String side : List.of("kiri", "kanan")) {
                schema.withObject("/properties/" + side).put("$ref", "#/components/schemas/L" + (level + 1));
            }
        }
        document.withObject("/components/schemas/L60").put("type", "string").put("x-citizen-attribute", "nik");
        document.withObject(below(BODY) + "/properties/banyak").put("$ref", "#/components/schemas/L0");
        compile();
        assertThat(faults()).contains("too_many_bindings " + OPERATION);
    }

    @Test
    void onlyJsonBodiesAreFilledIn() {
        document.withObject(below(OPERATION) + "/requestBody/content/application~1xml/schema/properties/a")
                .put("x-citizen-attribute", "nik");
        compile();
        assertThat(faults())
                .contains("binding_media_type " + OPERATION + "/requestBody/content/application~1xml")
                .contains("binding_media_type " + OPERATION + "/requestBody/content/application~1json");
    }

    @ParameterizedTest
    @CsvSource({
        "tanggal_lahir,date:dd-MM-yyyy,true",
        "tanggal_lahir,date:yyyyMMdd,true",
        "tanggal_lahir,date:d/M/yy,true",
        "tanggal_lahir,date:HH-MM-yyyy,false",
        "tanggal_lahir,date:dd-MM,false",
        "tanggal_lahir,date:yyyy,true",
        "tanggal_lahir,gender:L/P,false",
        "jenis_kelamin,gender:male/female,true",
        "jenis_kelamin,gender:L,false",
        "telepon,phone:local,true",
        "nama_lengkap,case:upper,true",
        "alamat.kode_wilayah,region:regency,true",
        "alamat.kode_wilayah,upper,false",
        "nama_lengkap,date:dd-MM-yyyy,false"
    })
    void formatsAreLiteralAndGoWithTheirAttribute(String attribute, String format, boolean good) {
        parameter(1).put("x-citizen-attribute", attribute).put("x-citizen-format", format);
        compile();
        assertThat(faults()).isEqualTo(good ? List.of() : List.of("binding_format_unknown " + at(1, "format")));
    }

    @ParameterizedTest
    @CsvSource({"a{}b,true", "{},true", "ab,false", "{}{},false", "{0},false", "${},true"})
    void aTemplateIsALiteralWithOnePlace(String template, boolean good) {
        parameter(2).put("x-citizen-template", template);
        compile();
        assertThat(faults()).isEqualTo(good ? List.of() : List.of("binding_template_invalid " + at(2, "template")));
    }

    @Test
    void unknownAndProtectedAttributesAreRefused() {
        parameter(1).put("x-citizen-attribute", "sepatu").remove("x-citizen-format");
        parameter(2).put("x-citizen-attribute", "sidik_jari").remove("x-citizen-template");
        compile();
        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "attribute_unknown " + at(1, "attribute"), "attribute_protected " + at(2, "attribute"));
    }

    @Test
    void disabilityWantsSubstantialAssurance() {
        parameter(1).put("x-citizen-attribute", "cacat").remove("x-citizen-format");
        compile();
        assertThat(faults()).containsExactly("attribute_needs_assurance " + OPERATION);
        document.withObject(below(OPERATION)).put("x-satu-assurance", "substantial");
        compile();
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "Cookie", "Host", "Satu-Region", "Citizen-Assertion", "X-Forwarded-For"})
    void headersOfThePlatformAreNotBound(String name) {
        parameter(2).put("name", name);
        compile();
        assertThat(faults()).containsExactly("binding_place_invalid " + OPERATION + "/parameters/2");
    }

    @Test
    void cookiesAndListsAreNotBound() {
        parameter(2).put("in", "cookie");
        parameter(1).withObject("/schema").put("type", "array");
        compile();
        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "binding_place_invalid " + OPERATION + "/parameters/2",
                        "binding_type_unsupported " + OPERATION + "/parameters/1/schema");
    }

    @Test
    void bindingsWantAPurposeAndCitizensAlone() {
        ObjectNode operation = document.withObject(below(OPERATION));
        operation.remove("x-satu-purpose");
        operation.putArray("x-satu-audience").add("citizen").add("integrator");
        compile();
        assertThat(faults()).containsExactlyInAnyOrder("purpose_missing " + OPERATION, "binding_audience " + OPERATION);
    }

    @Test
    void everyPlaceIsFilledOnce() {
        document.withArray(below(OPERATION) + "/parameters")
                .addObject()
                .put("name", "x-pasien")
                .put("in", "header")
                .put("x-citizen-attribute", "nik");
        compile();
        assertThat(faults()).containsExactly("binding_duplicate " + OPERATION);
    }

    @Test
    void aBoundSegmentStandsInThePath() {
        parameter(0).put("name", "lain");
        compile();
        assertThat(faults()).containsExactly("binding_place_invalid " + OPERATION);
    }

    @Test
    void aBoundSegmentDoesNotHideAnotherPath() {
        document.withObject("/paths/~1kartu~1me/post")
                .put("operationId", "lain")
                .putArray("x-satu-audience")
                .add("public");
        compile();
        assertThat(faults()).containsExactly("path_conflict /openapi/paths/~1kartu~1me");
    }

    @Test
    void aBoundSegmentDoesNotHideAPathThatDiffersInCaseOnly() {
        document.withObject("/paths/~1kartu~1Me/post")
                .put("operationId", "lain")
                .putArray("x-satu-audience")
                .add("public");
        compile();
        assertThat(faults()).containsExactly("path_conflict /openapi/paths/~1kartu~1Me");
    }

    @Test
    void annotationsThatNothingFillsInAreNamed() {
        document.withObject("/components/schemas/Jawaban/properties/nik").put("x-citizen-attribute", "nik");
        compile();
        assertThat(faults())
                .containsExactly(
                        "binding_misplaced /openapi/components/schemas/Jawaban/properties/nik/x-citizen-attribute");
    }

    private PublishedRoute compile() {
        ReleaseInput input = JSON.treeToValue(release, ReleaseInput.class);
        return new RouteCompiler(new AttributeCatalogue())
                .compile(
                        new RouteSource(
                                "a",
                                "b",
                                UUID.randomUUID(),
                                null,
                                input,
                                new DocumentReader().read(input.getOpenapi())),
                        findings());
    }

    /** A fresh collection for each compilation. */
    private Findings findings() {
        current = new Findings();
        return current;
    }

    private List<String> faults() {
        return current.all().stream()
                .map(finding -> finding.code().wire() + " " + finding.pointer())
                .toList();
    }

    private ObjectNode parameter(int index) {
        return document.withObject(below(OPERATION) + "/parameters/" + index);
    }

    private static String at(int parameter, String extension) {
        return OPERATION + "/parameters/" + parameter + "/x-citizen-" + extension;
    }

    private static String below(String pointer) {
        return pointer.substring("/openapi".length());
    }

    private static String brief(RouteBinding binding) {
        return String.join(
                " ",
                binding.getAttribute(),
                binding.getIn().getValue(),
                binding.getName(),
                binding.getRequired() ? "required" : "optional",
                binding.getType().getValue(),
                String.valueOf(binding.getFormat()),
                String.valueOf(binding.getTemplate()));
    }
}
