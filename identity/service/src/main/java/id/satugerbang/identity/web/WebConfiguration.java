package id.satugerbang.identity.web;

import id.satugerbang.support.mvc.CurrentCaller;
import id.satugerbang.support.mvc.PublicEndpoints;
import java.util.List;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableAsync
@EnableScheduling
class WebConfiguration implements WebMvcConfigurer {

    private final CurrentCaller callers;

    WebConfiguration(CurrentCaller callers) {
        this.callers = callers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AllowedInterceptor(callers));
    }

    /** Management has a port of its own, which only operators reach. */
    @Bean
    @Order(0)
    static SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Configuration(proxyBeanMethods = false)
    static class Endpoints {

        @Bean
        PublicEndpoints publicEndpoints() {
            return new PublicEndpoints(
                    "identity",
                    List.of(
                            "/identity/v1/attributes",
                            "/identity/v1/ledger/checkpoints",
                            "/identity/v1/ledger/checkpoints/*",
                            "/identity/v1/ledger/keys"),
                    List.of("keycloak", "gateway", "service-registry"));
        }
    }
}
