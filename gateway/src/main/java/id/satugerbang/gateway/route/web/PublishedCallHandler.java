package id.satugerbang.gateway.route.web;

import org.springframework.context.ApplicationContext;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.adapter.DefaultServerWebExchange;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;
import org.springframework.web.server.i18n.LocaleContextResolver;
import org.springframework.web.server.session.WebSessionManager;
import reactor.core.publisher.Mono;

/**
 * Takes calls to published services straight through the stages; everything else goes the framework's way.
 *
 * <p>Framework layers that serve no such call (security filter chain, handler mappings, observations) are not passed.
 */
final class PublishedCallHandler implements HttpHandler {

    private static final WebSessionManager NO_SESSIONS = exchange -> Mono.empty();

    private final HttpHandler others;
    private final WebFilterChain stages;
    private final WebExceptionHandler errors;
    private final ApplicationContext context;
    private final ServerCodecConfigurer codecs = ServerCodecConfigurer.create();
    private final LocaleContextResolver locales = new AcceptHeaderLocaleContextResolver();

    PublishedCallHandler(
            HttpHandler others, WebFilterChain stages, WebExceptionHandler errors, ApplicationContext context) {
        this.others = others;
        this.stages = stages;
        this.errors = errors;
        this.context = context;
    }

    @Override
    public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
        if (!request.getPath().value().startsWith("/api/")) {
            return others.handle(request, response);
        }
        ServerWebExchange exchange =
                new DefaultServerWebExchange(request, response, NO_SESSIONS, codecs, locales, context);
        return staged(exchange)
                .onErrorResume(failure -> errors.handle(exchange, failure))
                .then(Mono.defer(response::setComplete));
    }

    private Mono<Void> staged(ServerWebExchange exchange) {
        try {
            return stages.filter(exchange);
        } catch (RuntimeException failed) {
            return Mono.error(failed);
        }
    }
}
