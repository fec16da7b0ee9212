package id.satugerbang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.TestIssuer;
import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BadInputIntegrationTests {

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\"attributes\"",
            "\"nik\"",
            "\"nama_lengkap\"",
            "\"3578091507900001\"",
            "null",
            "true",
            "-1",
            "1e999",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"\\u202e\"",
            "{\"attributes\":",
            "{}",
            "\"x\"",
            "{\"attributes\":{\"nama_lengkap\":",
            "\"alamat.kode_wilayah\"",
            "\"35\"",
            "\"sidik_jari\"",
            "/*",
            "\n",
            "\"tanggal_lahir\"",
            "\"9999-99-99\"",
            "{\"events\":[",
            "{\"id\":\"x\"}");

    private final IdentityServer identity = IdentityServer.shared();
    private final TestIssuer issuer = TestIssuer.shared();
    private final String citizen = issuer.citizen(TestIssuer.newSubject());

    @Test
    void a_broken_body_is_refused_with_what_is_wrong() {
        patch("{\"attributes\":").isProblem(400, "malformed_json");
        patch("").isProblem(400, "malformed_json");
        patch("null").isProblem(400, "malformed_json");
        patch("{\"attributes\":{}} x").isProblem(400, "malformed_json");
        patch("{\"attributes\":{\"agama\":\"hindu\",\"agama\":\"islam\"}}").isProblem(400, "malformed_json");
        assertThat(patch("[]").isProblem(400, "malformed_json").faults("errors"))
                .containsExactly(" wrong_type");
        assertThat(patch("{}").isProblem(422, "invalid_value").faults("errors"))
                .containsExactly("/attributes required");
        assertThat(patch("{\"attributes\":{\"nik\":{\"a\":1}}}")
                        .isProblem(400, "malformed_json")
                        .faults("errors"))
                .containsExactly("/attributes/nik wrong_type");
        assertThat(patch("{\"attributes\":{\"nik\":3578091507900001}}")
                        .isProblem(422, "invalid_value")
                        .faults("errors"))
                .containsExactly("/attributes/nik invalid_value");
    }

    @Test
    void an_oversize_body_is_refused_announced_or_streamed() {
        String body = "{\"attributes\":{\"nama_lengkap\":\"" + "a".repeat(1 << 20) + "\"}}";
        patch(body).isProblem(413, "body_too_large");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        identity.send(identity.patchRequest(citizen, "")
                        .header("If-Match", "\"0\"")
                        .method(
                                "PATCH",
                                BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                                        new ByteArrayInputStream(bytes), new ByteArrayInputStream(new byte[0])))))
                .isProblem(413, "body_too_large");
    }

    @Test
    void a_wrong_method_path_or_form_of_answer_is_a_problem_too() {
        Answer method = identity.send(identity.request("/identity/v1/profile")
                        .header("Authorization", "Bearer " + citizen)
                        .DELETE())
                .isProblem(405, "method_not_allowed");
        assertThat(method.header("Allow")).contains("GET").contains("PATCH");
        identity.get("/identity/v1/nothing", citizen).isProblem(404, "not_found");
        identity.get("/identity/v1//profile", citizen).isProblem(400, "path_ambiguous");
        identity.get("/identity/v1/profile;a=b", citizen).isProblem(400, "path_ambiguous");
        identity.send(identity.request("/identity/v1/nothing")).isProblem(401, "authentication_required");
        identity.send(identity.request("/identity/v1/profile")
                        .header("Authorization", "Bearer " + citizen)
                        .header("Accept", "image/png"))
                .isProblem(406, "not_acceptable");
    }

    @Test
    void tokens_that_do_not_hold_are_refused() {
        String subject = TestIssuer.newSubject();
        identity.profile("rubbish").isProblem(401, "token_invalid");
        identity.profile(citizen.substring(0, citizen.length() - 8) + "AAAAAAAA")
                .isProblem(401, "token_invalid");
        identity.profile(issuer.token(subject, claims -> claims.audience("account")))
                .isProblem(401, "token_invalid");
        identity.profile(issuer.token(subject, claims -> claims.issuer("http://other.test")))
                .isProblem(401, "token_invalid");
        identity.profile(issuer.token(subject, claims -> claims.expirationTime(null)))
                .isProblem(401, "token_invalid");
        identity.profile(unsigned(citizen)).isProblem(401, "token_invalid");
    }

    private static String unsigned(String token) {
        return "eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0." + token.split("\\.", -1)[1] + ".";
    }

    @Test
    void the_catalogue_is_public() {
        Answer list = identity.send(identity.request("/identity/v1/attributes")).isOk();
        assertThat(list.body().path("items").size()).isEqualTo(38);
        assertThat(list.body().at("/items/0/key").asString()).isEqualTo("nik");
        assertThat(list.body().at("/items/0/name/en").asString()).contains("NIK");
        assertThat(list.body().at("/items/0").has("choices")).isFalse();
    }

    @Test
    void no_body_makes_the_service_fail() {
        Random random = new Random(20261123);
        String keycloak = identity.keys().internalToken("keycloak", "identity");
        for (int round = 0; round < 150; round++) {
            StringBuilder body = new StringBuilder();
            for (int piece = random.nextInt(12); piece >= 0; piece--) {
                body.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertThat(patch(body.toString()).status()).as(body.toString()).isLessThan(500);
            assertThat(identity.postEvents(keycloak, body.toString()).status())
                    .as(body.toString())
                    .isLessThan(500);
            assertThat(patch("{\"attributes\":{\"nama_lengkap\":\"" + noise(random) + "\"}}")
                            .status())
                    .isLessThan(500);
        }
    }

    private static String noise(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(30); length >= 0; length--) {
            text.append(String.format("\\u%04x", random.nextInt(0x10000)));
        }
        return text.toString();
    }

    private Answer patch(String body) {
        return identity.patch(citizen, "*", body);
    }
}
