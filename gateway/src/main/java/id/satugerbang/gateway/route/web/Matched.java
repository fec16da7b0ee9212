package id.satugerbang.gateway.route.web;

import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.handler.AsyncPredicate;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The predicate of routes that were found by look-up: one instance, so that equal routes stay equal. */
enum Matched implements AsyncPredicate<ServerWebExchange> {
    ALWAYS;

    @Override
    public Publisher<Boolean> apply(ServerWebExchange exchange) {
        return Mono.just(true);
    }
}
