package id.satugerbang.gateway.route.web;

import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.gateway.route.RouteTable;
import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Beans of the route stage. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    @Bean
    RouteTable routeTable() {
        return new RouteTable();
    }

    @Bean
    RouteFilter routeFilter(RouteTable table, ProblemWriter problems) {
        return new RouteFilter(table, problems);
    }

    @Bean
    RoutePredicateHandlerMapping routePredicateHandlerMapping(
            FilteringWebHandler handler, RouteLocator platform, GlobalCorsProperties cors, Environment environment) {
        return new MatchedRouteHandlerMapping(handler, platform, cors, environment);
    }
}
