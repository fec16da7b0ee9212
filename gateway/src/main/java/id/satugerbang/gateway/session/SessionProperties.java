package id.satugerbang.gateway.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of sign-in and of browser sessions; how long an unused session lives is {@code spring.session.timeout}.
 *
 * @param clientId OAuth client of the gateway
 * @param refreshAhead how long before its expiry an access token is renewed
 * @param grace how long after its expiry an access token is good for published services while the identity provider is down
 * @param longest how long a session lives, however much it is used
 * @param tokenUri token endpoint as this server reaches it; beside the keys ({@code satu.jwk-set-uri}) if absent
 */
@Validated
@ConfigurationProperties("satu.gateway.session")
record SessionProperties(
        @NotBlank @DefaultValue("satu-gateway") String clientId,
        @NotNull @DefaultValue("20s") Duration refreshAhead,
        @NotNull @DefaultValue("15m") Duration grace,
        @NotNull @DefaultValue("10h") Duration longest,
        @Nullable String tokenUri) {}
