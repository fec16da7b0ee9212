package id.satugerbang.gateway.bind;

import id.satugerbang.gateway.GatewayProperties;
import id.satugerbang.gateway.exchange.PairwiseSubjects;
import id.satugerbang.support.internal.InternalTokenSigner;
import id.satugerbang.support.keys.KeyDirectory;
import id.satugerbang.support.mvc.SatuProperties;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Beans of the bind stage. */
@Configuration(proxyBeanMethods = false)
class BindConfiguration {

    private static final String KEY_FILE = "assertion.jwks";

    @Bean
    AssertionKeys assertionKeys(KeyDirectory keys, SatuProperties properties) {
        return AssertionKeys.parse(properties.keysDir().resolve(KEY_FILE), keys.secret(KEY_FILE));
    }

    @Bean
    AddCitizenAssertionFilter addCitizenAssertionFilter(
            SatuProperties properties, AssertionKeys keys, PairwiseSubjects subjects, Clock clock) {
        return new AddCitizenAssertionFilter(new CitizenAssertions(properties.publicOrigin(), keys, subjects, clock));
    }

    @Bean(destroyMethod = "close")
    IdentityClient identityClient(
            GatewayProperties properties, InternalTokenSigner signer, JsonMapper json, Clock clock) {
        return new IdentityClient(
                properties.identityUri(),
                properties.bind().identityTimeout(),
                new InternalTokens(signer, "identity", clock),
                json);
    }

    @Bean
    BindFilter bindFilter(IdentityClient identity) {
        return new BindFilter(new CitizenBinder(identity));
    }
}
