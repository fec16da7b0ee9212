package id.satugerbang.gateway.authn;

import id.satugerbang.gateway.GatewayProperties;
import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.support.mvc.SatuProperties;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/** Beans of the authn stage. */
@Configuration(proxyBeanMethods = false)
class AuthnConfiguration {

    private static final int REMEMBERED_TOKENS = 20_000;

    @Bean
    IssuerKeys issuerKeys(SatuProperties satu, GatewayProperties gateway, Clock clock) {
        KeyFile file = new KeyFile(gateway.stateDir().resolve("issuer-keys.jwks"));
        return new IssuerKeys(new HttpKeySource(satu.accessTokenKeys()), file, clock);
    }

    @Bean
    KeyRenewal keyRenewal(IssuerKeys keys) {
        return new KeyRenewal(keys);
    }

    @Bean
    TokenDecoders tokenDecoders(IssuerKeys keys, SatuProperties satu) {
        return new TokenDecoders(keys, satu.issuer());
    }

    @Bean
    ReactiveJwtDecoder accessTokenDecoder(TokenDecoders decoders) {
        return decoders.accessTokens();
    }

    @Bean
    PublicOperations publicOperations() {
        return PlatformContracts.publicOperations();
    }

    @Bean
    PlatformMethods platformMethods() {
        return PlatformContracts.methods();
    }

    @Bean
    VerifiedTokens verifiedTokens(ReactiveJwtDecoder accessTokens, IssuerKeys keys, Clock clock) {
        return new VerifiedTokens(accessTokens, keys, clock, REMEMBERED_TOKENS);
    }

    @Bean
    AuthnFilter authnFilter(
            VerifiedTokens accessTokens, BrowserCredentials sessions, PublicOperations open, ProblemWriter problems) {
        return new AuthnFilter(accessTokens, sessions, open, problems);
    }
}
