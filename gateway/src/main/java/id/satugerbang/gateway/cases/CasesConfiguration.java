package id.satugerbang.gateway.cases;

import id.satugerbang.gateway.GatewayProperties;
import id.satugerbang.gateway.internal.PartClient;
import id.satugerbang.support.internal.InternalTokenSigner;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Beans that note applications. */
@Configuration(proxyBeanMethods = false)
class CasesConfiguration {

    private static final int MOST = 10_000;
    private static final Duration PAUSE = Duration.ofMillis(200);

    @Bean
    CaseNotes caseNotes(GatewayProperties properties, InternalTokenSigner signer, JsonMapper json) {
        Duration timeout = properties.bind().identityTimeout();
        PartClient identity = new PartClient("identity", properties.identityUri(), timeout, signer, json);
        return new CaseNotes(identity, MOST, PAUSE);
    }

    @Bean
    NoteCasesFilter noteCasesFilter(CaseNotes notes, Clock clock) {
        return new NoteCasesFilter(notes, clock);
    }
}
