package id.satugerbang.registry.idempotency;

import id.satugerbang.support.mvc.CurrentCaller;
import id.satugerbang.support.mvc.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            FirstAnswers answers, CurrentCaller callers, ProblemWriter problems) {
        FilterRegistrationBean<IdempotencyFilter> registration =
                new FilterRegistrationBean<>(new IdempotencyFilter(answers, callers, problems));
        registration.addUrlPatterns("/registry/*");
        registration.setOrder(0);
        return registration;
    }
}
