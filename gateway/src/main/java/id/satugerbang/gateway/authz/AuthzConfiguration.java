package id.satugerbang.gateway.authz;

import id.satugerbang.gateway.problem.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans of the authz stage. */
@Configuration(proxyBeanMethods = false)
class AuthzConfiguration {

    @Bean
    AuthorizeFilter authorizeFilter(ProblemWriter problems) {
        return new AuthorizeFilter(problems);
    }
}
