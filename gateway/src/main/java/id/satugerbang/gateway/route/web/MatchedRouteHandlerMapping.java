package id.satugerbang.gateway.route.web;

import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.route.Release;
import id.satugerbang.gateway.route.RouteMatch;
import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.core.env.Environment;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Takes the gateway's route from what {@link RouteFilter} left, instead of testing every route in turn.
 *
 * <p>The route of a service is equal from release to release, so that the handler's filter cache, which nothing empties,
 * grows with the number of services only.
 */
class MatchedRouteHandlerMapping extends RoutePredicateHandlerMapping {

    MatchedRouteHandlerMapping(
            FilteringWebHandler handler, RouteLocator platform, GlobalCorsProperties cors, Environment environment) {
        super(handler, platform, cors, environment);
    }

    @Override
    protected Mono<Route> lookupRoute(ServerWebExchange exchange) {
        return Exchanges.route(exchange)
                .map(match -> Mono.just(route(match)))
                .orElseGet(() -> super.lookupRoute(exchange));
    }

    private static Route route(RouteMatch match) {
        return match.entry().handle(Route.class, MatchedRouteHandlerMapping::build);
    }

    private static Route build(Release release) {
        return Route.async()
                .id(release.service().toString())
                .uri("http://" + release.service().agency() + ".invalid:80")
                .asyncPredicate(Matched.ALWAYS)
                .build();
    }
}
