package id.satugerbang.gateway.edge;

import id.satugerbang.gateway.GatewayProperties;
import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.support.mvc.SatuProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
    StripPlatformHeadersFilter stripPlatformHeadersFilter() {
        return new StripPlatformHeadersFilter();
    }

    @Bean
    Drain drain(GatewayProperties properties, ApplicationEventPublisher events) {
        return new Drain(properties.edge().drain(), events);
    }

    @Bean
    LimitConnectionsCustomizer limitConnectionsCustomizer(GatewayProperties properties) {
        return new LimitConnectionsCustomizer(properties.edge());
    }
}
