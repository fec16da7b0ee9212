package id.satugerbang.gateway.problem;

import com.github.benmanes.caffeine.cache.Ticker;
import id.satugerbang.gateway.exchange.PairwiseSubjects;
import id.satugerbang.support.mvc.SatuProperties;
import id.satugerbang.support.problem.ProblemCatalogue;
import io.micrometer.core.instrument.MeterRegistry;
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
    RefusalLog refusalLog(PairwiseSubjects subjects, MeterRegistry metrics) {
        return new RefusalLog(subjects, metrics, Ticker.systemTicker());
    }

    @Bean
    ProblemWriter problemWriter(ProblemCatalogue catalogue, RefusalLog log, JsonMapper json, SatuProperties satu) {
        return new ProblemWriter(catalogue, log, new Challenges(satu.publicOrigin()), json);
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
