package id.satugerbang.gateway.platform;

import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.support.problem.ProblemCatalogue;
import id.satugerbang.support.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** A refused sign-in as a page, where a person opened the address; everything else stays a problem in JSON. */
@Component
@Order(-3)
final class ProblemPageHandler implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger("satu.refusals");
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final ProblemPage page;

    ProblemPageHandler(ProblemCatalogue catalogue) {
        this.page = new ProblemPage(catalogue);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        boolean person = exchange.getRequest().getPath().value().startsWith("/auth/")
                && Browsers.wantsPage(exchange.getRequest());
        if (!person
                || !(error instanceof ProblemException refusal)
                || exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        LOG.info("refused code={} page trace_id={}", refusal.code().wire(), Exchanges.traceId(exchange));
        return write(exchange, refusal);
    }

    private Mono<Void> write(ServerWebExchange exchange, ProblemException refusal) {
        String language = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        String html = page.render(refusal.code(), ProblemCatalogue.preferred(language), Exchanges.traceId(exchange));
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(refusal.code().status()));
        response.getHeaders().setContentType(HTML);
        response.getHeaders().setCacheControl("no-store");
        DataBuffer buffer = response.bufferFactory().wrap(html.getBytes(StandardCharsets.UTF_8));
        return response.writeWith(Mono.just(buffer));
    }
}
