package id.satugerbang.gateway.session;

import id.satugerbang.gateway.authn.TokenDecoders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** Checks logout tokens by the rules of OpenID Connect Back-Channel Logout 1.0, section 2.6. */
final class LogoutTokens {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration OLDEST = Duration.ofMinutes(3);
    private static final Duration SKEW = Duration.ofSeconds(10);

    private final ReactiveJwtDecoder decoder;

    LogoutTokens(TokenDecoders decoders, String issuer, String client, Clock clock) {
        OAuth2TokenValidator<Jwt> rules = token -> isLogout(token, client, clock.instant())
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_logout_token"));
        this.decoder = decoders.with(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(SKEW), new JwtIssuerValidator(issuer), rules));
    }

    /** The token; errors with a {@code JwtException} where it does not hold. */
    Mono<Jwt> decode(String token) {
        return decoder.decode(token);
    }

    private static boolean isLogout(Jwt token, String client, Instant now) {
        Instant issued = token.getIssuedAt();
        return token.getAudience() != null
                && token.getAudience().contains(client)
                && issued != null
                && issued.isAfter(now.minus(OLDEST))
                && issued.isBefore(now.plus(SKEW))
                && token.getId() != null
                && !token.hasClaim("nonce")
                && (token.getSubject() != null || token.hasClaim("sid"))
                && token.getClaim("events") instanceof Map<?, ?> events
                && events.get(EVENT) instanceof Map<?, ?>;
    }
}
