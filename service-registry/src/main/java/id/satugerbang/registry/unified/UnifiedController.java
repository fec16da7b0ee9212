package id.satugerbang.registry.unified;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The paths of the tag {@code Unified} in {@code gateway.yaml}, for everybody; written by hand because they stream. */
@RestController
class UnifiedController {

    private static final String JSON = "application/json";

    private final UnifiedAnswers answers;
    private final JsonMapper json;

    UnifiedController(UnifiedAnswers answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    @GetMapping("/openapi.json")
    void json(HttpServletRequest request, HttpServletResponse response) {
        answers.answer(Slice.all(), JSON, JsonDocumentWriter::new, request, response);
    }

    @GetMapping("/openapi.yaml")
    void yaml(HttpServletRequest request, HttpServletResponse response) {
        answers.answer(
                Slice.all(), "application/yaml", target -> new YamlDocumentWriter(target, json), request, response);
    }

    @GetMapping("/openapi/{agency}/{service}.json")
    void service(
            @PathVariable("agency") String agency,
            @PathVariable("service") String service,
            HttpServletRequest request,
            HttpServletResponse response) {
        answers.answer(Slice.service(agency, service), JSON, JsonDocumentWriter::new, request, response);
    }

    @GetMapping("/openapi/agencies/{agency}.json")
    void agency(@PathVariable("agency") String agency, HttpServletRequest request, HttpServletResponse response) {
        answers.answer(Slice.agency(agency), JSON, JsonDocumentWriter::new, request, response);
    }

    @GetMapping("/openapi/tags/{tag}.json")
    void tag(@PathVariable("tag") String tag, HttpServletRequest request, HttpServletResponse response) {
        answers.answer(Slice.tag(tag), JSON, JsonDocumentWriter::new, request, response);
    }
}
