package id.satugerbang.gateway.route.web;

import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.gateway.route.RouteTable;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

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

    /**
     * Published calls past the framework's layers. The stages are every filter that is not the framework's own; with
     * {@code satu.gateway.direct-calls=false} the framework calls the same filters, between its own.
     */
    @Bean
    @ConditionalOnProperty(name = "satu.gateway.direct-calls", matchIfMissing = true)
    WebHttpHandlerBuilderCustomizer publishedCalls(
            ObjectProvider<WebFilter> webFilters,
            ObjectProvider<GlobalFilter> gatewayFilters,
            ObjectProvider<WebExceptionHandler> errors,
            ApplicationContext context) {
        WebFilterChain stages = StageChain.of(own(webFilters), own(gatewayFilters));
        List<WebExceptionHandler> handlers = own(errors);
        WebExceptionHandler last = handlers.get(handlers.size() - 1);
        return builder ->
                builder.httpHandlerDecorator(others -> new PublishedCallHandler(others, stages, last, context));
    }

    private static <T> List<T> own(ObjectProvider<T> beans) {
        return beans.orderedStream()
                .filter(bean -> !bean.getClass().getName().startsWith("org.springframework."))
                .toList();
    }
}
