package id.satugerbang.gateway.edge;

import id.satugerbang.gateway.GatewayProperties;
import id.satugerbang.gateway.problem.BareProblems;
import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.support.mvc.SatuProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;

/** Beans of the edge stage. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    @Bean
    AssignRequestIdsFilter assignRequestIdsFilter() {
        return new AssignRequestIdsFilter();
    }

    @Bean
    RefuseForeignHostsFilter refuseForeignHostsFilter(
            SatuProperties satu, GatewayProperties gateway, ApplicationContext context, ProblemWriter problems) {
        return new RefuseForeignHostsFilter(
                OwnHosts.of(satu.publicOrigin(), gateway.edge().hosts()), context, problems);
    }

    @Bean
    RefuseAmbiguousPathsFilter refuseAmbiguousPathsFilter(ProblemWriter problems) {
        return new RefuseAmbiguousPathsFilter(problems);
    }

    @Bean
    RefuseUnknownMethodsFilter refuseUnknownMethodsFilter(ProblemWriter problems) {
        return new RefuseUnknownMethodsFilter(problems);
    }

    /** What it refuses is refused with a problem by the filters here; encoded percent signs are none of it. */
    @Bean
    ServerWebExchangeFirewall noSecondFirewall() {
        return ServerWebExchangeFirewall.INSECURE_NOOP;
    }

    @Bean
    StripPlatformHeadersFilter stripPlatformHeadersFilter() {
        return new StripPlatformHeadersFilter();
    }

    @Bean
    Drain drain(GatewayProperties properties, ApplicationEventPublisher events) {
        return new Drain(properties.edge().drain(), events);
    }

    @Bean
    LimitConnectionsCustomizer limitConnectionsCustomizer(GatewayProperties properties, BareProblems problems) {
        return new LimitConnectionsCustomizer(properties.edge(), problems);
    }
}
