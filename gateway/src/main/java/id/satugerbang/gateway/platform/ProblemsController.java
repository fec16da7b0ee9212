package id.satugerbang.gateway.platform;

import id.satugerbang.api.gateway.model.ListProblems200Response;
import id.satugerbang.api.gateway.model.ProblemMeaning;
import id.satugerbang.support.problem.ProblemCatalogue;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** What problems mean, for programs as JSON and for people as a page. */
@RestController
final class ProblemsController {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final Resource STYLE = new ClassPathResource("satu-pages/page.css");
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

    private final ProblemMeanings meanings;
    private final ProblemPage page;

    ProblemsController(ProblemCatalogue catalogue) {
        this.meanings = new ProblemMeanings(catalogue);
        this.page = new ProblemPage(catalogue);
    }

    @GetMapping("/problems")
    ResponseEntity<ListProblems200Response> all() {
        ListProblems200Response list = new ListProblems200Response()
                .items(Arrays.stream(ProblemCode.values()).map(meanings::of).toList());
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .contentType(MediaType.APPLICATION_JSON)
                .body(list);
    }

    @GetMapping("/problems/{code:[a-z0-9_]+}")
    ResponseEntity<Object> one(@PathVariable String code, ServerWebExchange exchange) {
        ProblemCode known = ProblemCode.ofWire(code).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        HttpHeaders asked = exchange.getRequest().getHeaders();
        boolean html = Browsers.wantsPage(exchange.getRequest());
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().cacheControl(AN_HOUR).varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE);
        if (html) {
            String language = asked.getFirst(HttpHeaders.ACCEPT_LANGUAGE);
            return answer.contentType(HTML).body(page.render(known, ProblemCatalogue.preferred(language), ""));
        }
        ProblemMeaning meaning = meanings.of(known);
        return answer.contentType(MediaType.APPLICATION_JSON).body(meaning);
    }

    @GetMapping("/problems/page.css")
    ResponseEntity<Resource> style() {
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .contentType(MediaType.parseMediaType("text/css;charset=utf-8"))
                .body(STYLE);
    }
}
