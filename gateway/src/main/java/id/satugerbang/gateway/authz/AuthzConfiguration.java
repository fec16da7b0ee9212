package id.satugerbang.gateway.authz;

import id.satugerbang.gateway.exchange.PairwiseSubjects;
import id.satugerbang.gateway.problem.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans of the authz stage. */
@Configuration(proxyBeanMethods = false)
class AuthzConfiguration {

    @Bean
    AuthorizeFilter authorizeFilter(PairwiseSubjects subjects, ProblemWriter problems) {
        return new AuthorizeFilter(subjects, problems);
    }
}
