package id.satugerbang.identity.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public record Answer(HttpResponse<String> response) {

    private static final JsonMapper JSON = new JsonMapper();

    public int status() {
        return response.statusCode();
    }

    public String text() {
        return response.body();
    }

    public JsonNode body() {
        return JSON.readTree(response.body());
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public String etag() {
        return header("ETag");
    }

    public String value(String attribute) {
        return body().path("attributes").path(attribute).path("value").asString("");
    }

    /** Codes of the errors or warnings in the body, each behind its pointer. */
    public List<String> faults(String list) {
        List<String> faults = new ArrayList<>();
        body().path(list)
                .forEach(fault -> faults.add(fault.path("pointer").asString("") + " "
                        + fault.path("code").asString("")));
        return faults;
    }

    /** Asserts a problem with this status and code, and nothing of the machinery in it. */
    public Answer isProblem(int status, String code) {
        assertThat(text()).doesNotContain("Exception", "at id.", "org.springframework");
        assertThat(status()).as(text()).isEqualTo(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(body().path("code").asString("")).isEqualTo(code);
        assertThat(body().path("type").asString("")).isEqualTo("/problems/" + code);
        return this;
    }

    public Answer isOk() {
        return is(200);
    }

    public Answer is(int status) {
        assertThat(status()).as(text()).isEqualTo(status);
        return this;
    }

    /** Text at an RFC 6901 pointer of the body; empty where there is none. */
    public String at(String pointer) {
        return body().at(pointer).asString("");
    }
}
