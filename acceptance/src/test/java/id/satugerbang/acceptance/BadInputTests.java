package id.satugerbang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.acceptance.system.Calls;
import id.satugerbang.acceptance.system.RunningSystem;
import id.satugerbang.acceptance.system.WithRunningSystem;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, the answer is a problem with a stable code: never a 500, never a stack trace. */
@WithRunningSystem
class BadInputTests {

    private static final String SERVICES = "/registry/v1/agencies/bmkg/services";
    private static final String GOOD_SERVICE = """
            {"slug":"uji","name":{"id":"Uji"},"summary":{"id":"Uji"},"sector":"lain","region":"35"%s}""";

    private final Calls gateway;
    private final String officer;
    private final String citizen;

    BadInputTests(RunningSystem system) {
        gateway = new Calls(system.portal());
        officer = "Bearer " + system.tokenOf("petugas.bmkg");
        citizen = "Bearer " + system.tokenOf("budi.santoso");
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("malformed JSON", "{\"slug\":", "application/json", 400, "malformed_json", null),
                Arguments.of(
                        "an unknown field",
                        GOOD_SERVICE.formatted(",\"warna\":\"biru\""),
                        "application/json",
                        400,
                        "unknown_field",
                        "/warna"),
                Arguments.of(
                        "a nested unknown field",
                        GOOD_SERVICE
                                .replace("{\"id\":\"Uji\"},\"summary\"", "{\"id\":\"Uji\",\"jv\":\"Uji\"},\"summary\"")
                                .formatted(""),
                        "application/json",
                        400,
                        "unknown_field",
                        "/name/jv"),
                Arguments.of(
                        "a slug in capitals",
                        GOOD_SERVICE.formatted("").replace("\"uji\"", "\"UJI!\""),
                        "application/json",
                        422,
                        "invalid_value",
                        "/slug"),
                Arguments.of(
                        "a missing field", "{\"slug\":\"uji\"}", "application/json", 422, "invalid_value", "/name"),
                Arguments.of("a list instead of an object", "[]", "application/json", 400, "malformed_json", null),
                Arguments.of("another content type", "slug=uji", "text/plain", 415, "media_type_unsupported", null));
    }

    @ParameterizedTest(name = "{0} is refused with {3} {4}")
    @MethodSource("bodies")
    void aBadBodyIsRefusedWithCodeAndPointer(
            String what,
            String body,
            String type,
            int status,
            String code,
            @org.jspecify.annotations.Nullable String pointer) {
        var answer = gateway.send("POST", SERVICES, body, "Authorization", officer, "Content-Type", type);

        assertThat(answer.status()).as(what + ": " + answer).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        if (pointer != null) {
            assertThat(answer.json().path("errors"))
                    .anySatisfy(error ->
                            assertThat(error.path("pointer").asString()).isEqualTo(pointer));
        }
        assertThat(answer.response().body()).doesNotContain("Exception", "id.satugerbang", "\tat ");
    }

    @Test
    void aBodyAboveTheLimitIsRefused() {
        String body = "{\"slug\":\"" + "a".repeat(6_000_000) + "\"}";
        var answer = gateway.send("POST", SERVICES, body, "Authorization", officer, "Content-Type", "application/json");
        assertThat(answer.code()).isEqualTo("body_too_large");
    }

    @Test
    void withoutATokenNothingIsRegistered() {
        var answer = gateway.postJson(SERVICES, GOOD_SERVICE.formatted(""));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("authentication_required");
    }

    @Test
    void anotherAgencyIsNotFound() {
        var answer = gateway.postJson(
                "/registry/v1/agencies/dukcapil-surabaya/services",
                GOOD_SERVICE.formatted(""),
                "Authorization",
                officer);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not_found");
    }

    @Test
    void aCitizenRegistersNothing() {
        var answer = gateway.postJson(SERVICES, GOOD_SERVICE.formatted(""), "Authorization", citizen);
        assertThat(answer.status()).isIn(403, 404);
    }

    @Test
    void aProfileRefusesAnImpossibleNikAndKeepsADoubtfulOne() {
        String version =
                gateway.get("/identity/v1/profile", "Authorization", citizen).header("ETag");

        var impossible = patch("{\"attributes\":{\"nik\":\"3578099913900001\"}}", version);
        assertThat(impossible.status()).isEqualTo(422);
        assertThat(impossible.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/attributes/nik");
        assertThat(impossible.response().body()).doesNotContain("3578099913900001");

        var doubtful = patch("{\"attributes\":{\"nik\":\"9999991203900001\"}}", version);
        assertThat(doubtful.status()).as(doubtful.toString()).isEqualTo(200);
        assertThat(doubtful.json().path("warnings")).isNotEmpty();

        assertThat(patch("{\"attributes\":{\"nik\":null}}", version).code()).isEqualTo("version_conflict");
        assertThat(patch("{\"attributes\":{\"nik\":null}}", null).code()).isEqualTo("precondition_required");
        assertThat(patch("{\"attributes\":{\"nik\":null}}", doubtful.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    private Calls.Answer patch(String body, @org.jspecify.annotations.Nullable String version) {
        String[] headers = version == null
                ? new String[] {"Authorization", citizen, "Content-Type", "application/merge-patch+json"}
                : new String[] {
                    "Authorization", citizen, "Content-Type", "application/merge-patch+json", "If-Match", version
                };
        return gateway.send("PATCH", "/identity/v1/profile", body, headers);
    }
}
