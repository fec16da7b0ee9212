package id.satugerbang.registry.conformance;

import static id.satugerbang.registry.finding.FindingCode.*;

import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.testing.Samples;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** For every code that the conformance checks know, what brings it into a release that passes all of them. */
final class Faults {

    private static final String FORECAST = "/openapi/paths/~1publik~1prakiraan-cuaca/get";
    private static final String STATION = "/openapi/paths/~1stasiun~1{kode}/get";
    private static final String CARD = "/openapi/paths/~1kartu~1{nik}/post";
    private static final String BODY = CARD + "/requestBody/content/application~1json/schema";
    private static final String ATTRIBUTE = "x-citizen-attribute";

    /** An upload with one thing wrong, and the finding that names it. */
    record Fault(FindingCode code, String pointer, Consumer<ObjectNode> change) {

        ObjectNode release() {
            ObjectNode release = sound();
            change.accept(release);
            return release;
        }

        @Override
        public String toString() {
            return code.wire() + " " + pointer;
        }
    }

    private Faults() {}

    /** What passes every check: an operation for each audience, one with bindings in every place. */
    static ObjectNode sound() {
        ObjectNode document = Samples.document();
        document.withObject("/paths")
                .setAll((ObjectNode) Samples.bindingDocument().path("paths"));
        return Samples.release(document);
    }

    static List<Fault> all() {
        return List.of(
                fault(DOCUMENT_MALFORMED, "/openapi", release -> release.put("openapi", "a: [")),
                fault(DOCUMENT_TOO_LARGE, "/openapi", release -> release.put("openapi", "x".repeat(2_500_000))),
                at(
                        EXTERNAL_REF_REFUSED,
                        "/openapi/components/schemas/A",
                        "/$ref",
                        schema -> schema.put("$ref", "file:///etc/passwd")),
                fault(POSTMAN_COLLECTION, "/openapi", release -> release.putObject("openapi")
                        .put("name", "x")
                        .putArray("item")),
                fault(
                        DOCUMENT_CONVERTED,
                        "/openapi",
                        release -> release.set("openapi", release.objectNode().put("swagger", "2.0"))),
                fault(OPENAPI_UNEXPECTED, "/openapi/penulis", release -> release.withObject("/openapi")
                        .put("penulis", "x")),
                at(
                        REFERENCE_DANGLING,
                        FORECAST + "/responses/200",
                        "/$ref",
                        response -> response.put("$ref", "#/components/responses/A")),
                at(
                        REFERENCE_CYCLE,
                        FORECAST + "/responses/200",
                        "/$ref",
                        response -> response.put("$ref", "#/paths/~1publik~1prakiraan-cuaca/get/responses/200")),
                at(
                        OPERATION_ID_TOO_LONG,
                        FORECAST,
                        "/operationId",
                        operation -> operation.put("operationId", "a".repeat(101))),
                at(
                        OPERATION_ID_UNLIKE_NAME,
                        FORECAST,
                        "/operationId",
                        operation -> operation.put("operationId", "1ff9c65c5cd1a8e0786e318eed856972")),
                at(TYPE_UNKNOWN, STATION + "/parameters/0/schema", "/type", schema -> schema.put("type", "int")),
                at(
                        FORM_LIMITED,
                        CARD + "/requestBody/content",
                        "",
                        content -> content.set("application/xml", content.remove("application/json"))),
                fault(
                        PATH_OVERLAP,
                        "/openapi/paths/~1{x}~1prakiraan-cuaca",
                        release -> operation(release, "/{x}/prakiraan-cuaca")),
                fault(TOO_MANY_OPERATIONS, "/openapi/paths", release -> IntStream.range(0, 2_001)
                        .forEach(number -> release.withObject("/openapi/paths/~1p" + number + "/get"))),
                fault(OPENAPI_VERSION_UNSUPPORTED, "/openapi/openapi", release -> release.withObject("/openapi")
                        .put("openapi", "2.0")),
                fault(OPENAPI_INVALID, "/openapi", release -> release.withObject("/openapi")
                        .remove("info")),
                fault(OPERATION_MISSING, "/openapi/paths", release -> release.withObject("/openapi")
                        .putObject("paths")),
                at(OPERATION_ID_MISSING, FORECAST, "", operation -> operation.remove("operationId")),
                at(OPERATION_ID_INVALID, FORECAST, "/operationId", operation -> operation.put("operationId", "a b")),
                at(
                        OPERATION_ID_DUPLICATE,
                        STATION,
                        "/operationId",
                        operation -> operation.put("operationId", "getForecast")),
                at(SUMMARY_MISSING, FORECAST, "", operation -> operation.remove("summary")),
                at(RESPONSES_MISSING, FORECAST, "", operation -> operation.putObject("responses")),
                at(AUDIENCE_INVALID, FORECAST, "/x-satu-audience/0", operation -> operation
                        .putArray("x-satu-audience")
                        .add("semua")),
                at(AUDIENCE_MISSING, FORECAST, "", operation -> operation.remove("x-satu-audience")),
                fault(AUDIENCE_MISSING_EVERYWHERE, "/openapi/paths", release -> List.of(FORECAST, STATION, CARD)
                        .forEach(operation -> release.withObject(operation).remove("x-satu-audience"))),
                at(
                        ASSURANCE_INVALID,
                        STATION,
                        "/x-satu-assurance",
                        operation -> operation.put("x-satu-assurance", "tinggi")),
                at(
                        ATTRIBUTE_UNKNOWN,
                        CARD + "/parameters/1",
                        "/" + ATTRIBUTE,
                        field -> field.put(ATTRIBUTE, "nomor_sepatu")),
                at(
                        ATTRIBUTE_PROTECTED,
                        CARD + "/parameters/1",
                        "/" + ATTRIBUTE,
                        field -> field.put(ATTRIBUTE, "sidik_jari")),
                fault(ATTRIBUTE_NEEDS_ASSURANCE, CARD, release -> release.withObject(CARD + "/parameters/1")
                        .put(ATTRIBUTE, "cacat")
                        .remove("x-citizen-format")),
                at(
                        BINDING_FORMAT_UNKNOWN,
                        CARD + "/parameters/1",
                        "/x-citizen-format",
                        field -> field.put("x-citizen-format", "gender:L/P")),
                at(
                        BINDING_TEMPLATE_INVALID,
                        CARD + "/parameters/2",
                        "/x-citizen-template",
                        field -> field.put("x-citizen-template", "tanpa tempat")),
                at(BINDING_TYPE_UNSUPPORTED, CARD + "/parameters/1/schema", "", schema -> schema.put("type", "array")),
                at(BINDING_PLACE_INVALID, CARD + "/parameters/2", "", field -> field.put("name", "Authorization")),
                fault(BINDING_DUPLICATE, CARD, release -> release.withArray(CARD + "/parameters")
                        .addObject()
                        .put("name", "x-pasien")
                        .put("in", "header")
                        .put(ATTRIBUTE, "nik")
                        .putObject("schema")
                        .put("type", "string")),
                fault(BINDING_MEDIA_TYPE, CARD + "/requestBody/content/application~1xml", release -> release.withObject(
                                CARD + "/requestBody/content/application~1xml/schema/properties/a")
                        .put(ATTRIBUTE, "nik")),
                fault(
                        BINDING_IN_ARRAY_OR_CHOICE,
                        BODY + "/properties/anak/items",
                        release -> bind(release, BODY + "/properties/anak/items/properties/nik")),
                fault(BINDING_IN_CYCLE, "/openapi/components/schemas/Pohon", release -> {
                    String tree = "#/components/schemas/Pohon";
                    release.withObject(BODY + "/properties/pohon").put("$ref", tree);
                    release.withObject("/openapi/components/schemas/Pohon/properties/anak")
                            .put("$ref", tree);
                    bind(release, "/openapi/components/schemas/Pohon/properties/nik");
                }),
                fault(
                        BINDING_MISPLACED,
                        "/openapi/components/schemas/Jawaban/properties/nik/" + ATTRIBUTE,
                        release -> bind(release, "/openapi/components/schemas/Jawaban/properties/nik")),
                fault(BINDING_AUDIENCE, CARD, release -> release.withArray(CARD + "/x-satu-audience")
                        .add("integrator")),
                fault(TOO_MANY_BINDINGS, CARD, release -> IntStream.range(0, 201)
                        .forEach(number -> bind(release, BODY + "/properties/p" + number))),
                at(PURPOSE_MISSING, CARD, "", operation -> operation.remove("x-satu-purpose")),
                at(PURPOSE_INVALID, CARD + "/x-satu-purpose", "/fr", purpose -> purpose.put("fr", "La carte")),
                at(PROOFING_INVALID, CARD, "/x-satu-proofing", operation -> operation.put("x-satu-proofing", "lisan")),
                at(ACTING_INVALID, CARD, "/x-satu-acting", operation -> operation
                        .putArray("x-satu-acting")
                        .add("tetangga")),
                at(CASE_INVALID, CARD + "/x-satu-case", "/status", pointers -> pointers.put("status", "status")),
                at(ERROR_ENVELOPE_INVALID, FORECAST, "/x-satu-error", operation -> operation
                        .putObject("x-satu-error")
                        .put("pointer", "/kode")),
                at(REQUIREMENT_AMBIGUOUS, "/standard/persyaratan/0", "", requirement -> requirement
                        .put("attribute", "nik")
                        .put("document", "ktp")),
                at(ERROR_ENVELOPE_INVALID, FORECAST, "/x-satu-error/statuses/9", operation -> {
                    operation
                            .putObject("x-satu-error")
                            .put("pointer", "/kode")
                            .putArray("ok")
                            .add("0");
                    operation.withObject("/x-satu-error/statuses").put("4", 404).put("9", 500);
                }),
                fault(ORIGIN_INVALID, "/policy/origins/1", release -> release.withArray("/policy/origins")
                        .add("https://peta.example.go.id")
                        .add("https://*.example.go.id")),
                fault(ORIGIN_WITHOUT_PUBLIC_OPERATION, "/policy/origins", release -> {
                    release.withArray("/policy/origins").add("https://peta.example.go.id");
                    release.withObject("/openapi/paths")
                            .values()
                            .forEach(path -> path.forEach(operation -> ((ObjectNode) operation)
                                    .putArray("x-satu-audience")
                                    .add("integrator")));
                }),
                fault(RATE_LIMIT_INVALID, "/policy/rate_limits/0/window", release -> release.withArray(
                                "/policy/rate_limits")
                        .addObject()
                        .put("key", "service")
                        .put("limit", 5)
                        .put("window", "PT0.1S")),
                at(STANDARD_ELEMENT_MISSING, "/standard", "/biaya_tarif", standard -> standard.remove("biaya_tarif")),
                at(STANDARD_TEXT_MISSING, "/standard/produk_pelayanan", "/id", text -> text.put("en", "A forecast")
                        .remove("id")),
                at(AMOUNT_INVALID, "/standard/biaya_tarif", "/amount", cost -> cost.put("amount", "3,5")),
                at(
                        COMPLAINT_PHONE_INVALID,
                        "/standard/penanganan_pengaduan",
                        "/phone",
                        channel -> channel.put("phone", "abc")),
                at(
                        COMPLAINT_EMAIL_INVALID,
                        "/standard/penanganan_pengaduan",
                        "/email",
                        channel -> channel.put("email", "ptsp@")),
                at(DURATION_INVALID, "/standard/jangka_waktu", "/duration", time -> time.put("duration", "7 hari")),
                at(
                        COMPLAINT_URL_INVALID,
                        "/standard/penanganan_pengaduan",
                        "/url",
                        channel -> channel.put("url", "javascript:alert(1)")),
                fault(UPSTREAM_MISSING, "/upstreams", release -> release.putArray("upstreams")),
                at(UPSTREAM_URL_INVALID, "/upstreams/0", "/url", upstream -> upstream.put("url", "http://2130706433/")),
                at(
                        UPSTREAM_ADDRESS_FORBIDDEN,
                        "/upstreams/0",
                        "/url",
                        upstream -> upstream.put("url", "http://169.254.169.254/latest")),
                at(
                        UPSTREAM_HOST_UNRESOLVABLE,
                        "/upstreams/0",
                        "/url",
                        upstream -> upstream.put("url", "https://api.invalid/v1")),
                fault(UPSTREAM_REGION_DUPLICATE, "/upstreams/1", release -> release.withArray("/upstreams")
                        .addObject()
                        .put("url", "http://" + Samples.UPSTREAM + "/lain")),
                at(UPSTREAM_REGION_UNKNOWN, "/upstreams/0", "/region", upstream -> upstream.put("region", "99.99")),
                at(
                        UPSTREAM_UNENCRYPTED,
                        "/upstreams/0",
                        "/url",
                        upstream -> upstream.put("url", "http://93.184.216.34/v1")),
                auth(CREDENTIAL_MISSING, "api_key", null),
                auth(CREDENTIAL_NOT_WANTED, "none", "kunci"),
                auth(CREDENTIAL_UNKNOWN, "api_key", "tidak-ada"),
                auth(CREDENTIAL_TYPE_DIFFERS, "hmac", "kunci"),
                fault(PATH_INVALID, "/openapi/paths/~1a b", release -> operation(release, "/a b")),
                fault(
                        PATH_CONFLICT,
                        "/openapi/paths/~1stasiun~1{lain}",
                        release -> operation(release, "/stasiun/{lain}")),
                at(DEADLINE_INVALID, "/policy", "/deadline", policy -> policy.put("deadline", "PT5M")),
                fault(BREAKING_CHANGE, "/openapi/paths", release -> release.withObject("/openapi/paths")
                        .remove("/stasiun/{kode}")),
                fault(ATTRIBUTE_ASKED_AGAIN, BODY + "/properties/nama_ibu_kandung", release -> release.withObject(
                                BODY + "/properties/nama_ibu_kandung")
                        .put("type", "string")),
                at(
                        EXECUTABLE_CONTENT,
                        STATION + "/parameters/0",
                        "/name",
                        parameter -> parameter.put("name", "#{T(java.lang.Runtime)}")));
    }

    private static Fault fault(FindingCode code, String pointer, Consumer<ObjectNode> change) {
        return new Fault(code, pointer, change);
    }

    /** A change of the object at {@code holder}, found at {@code member} of it. */
    private static Fault at(FindingCode code, String holder, String member, Consumer<ObjectNode> change) {
        return new Fault(code, holder + member, release -> change.accept(release.withObject(holder)));
    }

    private static Fault auth(FindingCode code, String type, @org.jspecify.annotations.Nullable String credential) {
        return at(code, "/upstreams/0/auth", "/credential", auth -> {
            auth.put("type", type);
            if (credential != null) {
                auth.put("credential", credential);
            }
        });
    }

    private static void bind(ObjectNode release, String property) {
        release.withObject(property).put("type", "string").put(ATTRIBUTE, "nik");
    }

    private static void operation(ObjectNode release, String path) {
        ObjectNode forecast = (ObjectNode) release.at(FORECAST);
        release.withObject("/openapi/paths/" + path.replace("/", "~1"))
                .set("get", forecast.deepCopy().put("operationId", "lain"));
    }
}
