package id.satugerbang.gateway.problem;

import id.satugerbang.gateway.exchange.PairwiseSubjects;
import id.satugerbang.support.mvc.SatuProperties;
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
    ProblemWriter problemWriter(
            ProblemCatalogue catalogue, PairwiseSubjects subjects, JsonMapper json, SatuProperties satu) {
        return new ProblemWriter(catalogue, new RefusalLog(subjects), new Challenges(satu.publicOrigin()), json);
    }

    @Bean
    BareProblems bareProblems(ProblemCatalogue catalogue, JsonMapper json) {
        return new BareProblems(catalogue, json);
    }

    @Bean
    ProblemErrorHandler problemErrorHandler(ProblemWriter writer) {
        return new ProblemErrorHandler(writer);
    }
}
