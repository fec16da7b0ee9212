package id.satugerbang.gateway.problem;

import id.satugerbang.gateway.exchange.PairwiseSubjects;
import id.satugerbang.support.problem.ProblemCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Beans that answer refusals. */
@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {

    @Bean
    ProblemCatalogue problemCatalogue() {
        return new ProblemCatalogue();
    }

    @Bean
    ProblemWriter problemWriter(ProblemCatalogue catalogue, PairwiseSubjects subjects, JsonMapper json) {
        return new ProblemWriter(catalogue, new RefusalLog(subjects), json);
    }

    @Bean
    ProblemErrorHandler problemErrorHandler(ProblemWriter writer) {
        return new ProblemErrorHandler(writer);
    }
}
