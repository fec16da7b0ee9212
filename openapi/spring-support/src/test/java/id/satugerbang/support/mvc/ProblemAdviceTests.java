package id.satugerbang.support.mvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.satugerbang.support.problem.ProblemCatalogue;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

class ProblemAdviceTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private final JsonMapper json = json();
    private final ProblemWriter writer =
            new ProblemWriter(new ProblemCatalogue(), json, new RefusalLog(new CurrentCaller()));
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Things())
            .setControllerAdvice(new ProblemAdvice(writer))
            .setMessageConverters(new JacksonJsonHttpMessageConverter(json))
            .addFilters(new BodyLimitFilter(DataSize.ofBytes(200), List.of(), writer))
            .build();

    private static JsonMapper json() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new StrictJsonConfiguration().strictJson().customize(builder);
        return builder.build();
    }

    record Thing(
            @Nullable String name,
            @Nullable Integer count,
            @Nullable List<Thing> parts) {}

    @RestController
    static class Things {

        @PostMapping(path = "/things", consumes = "application/json")
        Thing make(@RequestBody Thing thing) {
            return thing;
        }

        @GetMapping("/things")
        Thing find(@RequestParam Integer number) {
            if (number == 1) {
                throw ProblemException.of(ProblemCode.INSUFFICIENT_USER_AUTHENTICATION);
            }
            throw new IllegalStateException("secret of the machinery");
        }
    }

    @Test
    void malformed_json_is_refused_with_its_place() throws Exception {
        send("{\"name\":\n oops")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.code").value("malformed_json"))
                .andExpect(jsonPath("$.errors[0].code").value("malformed_json"))
                .andExpect(jsonPath("$.errors[0].detail").value(containsString("JSON:2:")));
        send("{\"name\":\"a\",\"name\":\"b\"}").andExpect(jsonPath("$.code").value("malformed_json"));
        send("{} {}").andExpect(jsonPath("$.code").value("malformed_json"));
    }

    @Test
    void an_unknown_field_is_named_by_a_json_pointer() throws Exception {
        send("{\"parts\":[{},{\"no/such~field\":1}]}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("unknown_field"))
                .andExpect(jsonPath("$.errors[0].pointer").value("/parts/1/no~1such~0field"));
    }

    @Test
    void a_wrong_type_is_named_by_a_json_pointer_and_its_value_is_not_repeated() throws Exception {
        String answer = send("{\"parts\":[{\"name\":{\"a\":98765}}]}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].pointer").value("/parts/0/name"))
                .andExpect(jsonPath("$.errors[0].code").value("wrong_type"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).doesNotContain("98765");
        send("{\"name\":98765}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].pointer").value("/name"))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("98765"))));
    }

    @Test
    void a_wrong_content_type_is_refused() throws Exception {
        mvc.perform(post("/things").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("media_type_unsupported"));
    }

    @Test
    void another_method_is_refused_with_those_that_are_allowed() throws Exception {
        mvc.perform(delete("/things"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", containsString("GET")))
                .andExpect(jsonPath("$.code").value("method_not_allowed"));
    }

    @Test
    void an_announced_oversize_body_is_refused() throws Exception {
        send("{\"name\":\"" + "a".repeat(300) + "\"}")
                .andExpect(status().is(413))
                .andExpect(jsonPath("$.code").value("body_too_large"));
    }

    @Test
    void a_streamed_oversize_body_is_refused_when_it_passes_the_limit() throws Exception {
        MockMvc unannounced = MockMvcBuilders.standaloneSetup(new Things())
                .setControllerAdvice(new ProblemAdvice(writer))
                .setMessageConverters(new JacksonJsonHttpMessageConverter(json))
                .addFilters(
                        (request, response, chain) ->
                                chain.doFilter(new Unannounced((HttpServletRequest) request), response),
                        new BodyLimitFilter(DataSize.ofBytes(200), List.of(), writer))
                .build();
        unannounced
                .perform(post("/things")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"" + "a".repeat(300) + "\"}"))
                .andExpect(status().is(413))
                .andExpect(jsonPath("$.code").value("body_too_large"));
    }

    @Test
    void an_unexpected_failure_shows_nothing_of_the_machinery() throws Exception {
        String answer = mvc.perform(
                        get("/things?number=2").header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.code").value("internal_error"))
                .andExpect(jsonPath("$.trace_id").value(TRACE))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).doesNotContain("secret", "IllegalState", "Exception");
    }

    @Test
    void a_parameter_of_the_wrong_type_is_refused() throws Exception {
        mvc.perform(get("/things?number=abc"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].detail").value("number"));
        mvc.perform(get("/things"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("malformed_request"));
    }

    @Test
    void a_step_up_names_the_assurance_that_is_asked_for() throws Exception {
        mvc.perform(get("/things?number=1").header("Accept-Language", "en"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.title").value("Stronger sign-in needed"))
                .andExpect(header().string("WWW-Authenticate", containsString("acr_values=\"substantial\"")));
    }

    private ResultActions send(String body) throws Exception {
        return mvc.perform(
                post("/things").contentType(MediaType.APPLICATION_JSON).content(body));
    }

    /** A body whose length nobody announced, as with chunked transfer. */
    private static final class Unannounced extends HttpServletRequestWrapper {

        Unannounced(HttpServletRequest request) {
            super(request);
        }

        @Override
        public long getContentLengthLong() {
            return -1;
        }

        @Override
        public int getContentLength() {
            return -1;
        }
    }
}
