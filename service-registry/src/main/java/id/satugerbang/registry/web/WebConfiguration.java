package id.satugerbang.registry.web;

import id.satugerbang.api.registry.model.CostFilter;
import id.satugerbang.api.registry.model.ReleaseState;
import id.satugerbang.api.registry.model.Transition;
import id.satugerbang.support.mvc.PublicEndpoints;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Which paths are public, and how the catalogue is revalidated. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    private static final String CATALOGUE = "/registry/v1/catalogue";

    @Bean
    PublicEndpoints publicEndpoints() {
        return new PublicEndpoints(
                "service-registry",
                List.of(
                        CATALOGUE + "/**",
                        "/registry/v1/agencies",
                        "/registry/v1/agencies/*",
                        "/registry/v1/statistics",
                        "/openapi.json",
                        "/openapi.yaml",
                        "/openapi/**",
                        "/registry/v1/feedback-periods",
                        "/registry/v1/standard-elements",
                        "/registry/v1/life-events/**",
                        "/actuator/health/**",
                        "/actuator/prometheus"),
                List.of("gateway", "identity"));
    }

    @Bean
    Converter<String, CostFilter> costByContractName() {
        return new CostConverter();
    }

    @Bean
    Converter<String, Transition> transitionByContractName() {
        return new TransitionConverter();
    }

    @Bean
    Converter<String, ReleaseState> stateByContractName() {
        return new StateConverter();
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> catalogueEntityTags() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns(CATALOGUE, CATALOGUE + "/*");
        return filter;
    }

    private static final class TransitionConverter implements Converter<String, Transition> {

        @Override
        public Transition convert(String name) {
            return Transition.fromValue(name);
        }
    }

    private static final class StateConverter implements Converter<String, ReleaseState> {

        @Override
        public ReleaseState convert(String name) {
            return ReleaseState.fromValue(name);
        }
    }

    private static final class CostConverter implements Converter<String, CostFilter> {

        @Override
        public CostFilter convert(String name) {
            return CostFilter.fromValue(name);
        }
    }
}
