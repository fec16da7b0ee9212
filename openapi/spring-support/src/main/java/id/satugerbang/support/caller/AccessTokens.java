package id.satugerbang.support.caller;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/** The rules that an access token of the realm has to keep (RFC 9068), and how to read one. */
public final class AccessTokens {

    /** Audience that every part of the platform asks for. */
    public static final String AUDIENCE = "satu-gerbang";

    /** Clocks may differ by this much; a {@code nbf} further ahead is refused. */
    public static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

    private AccessTokens() {}

    /**
     * Checks issuer, audience, type {@code at+jwt}, and times. The decoder that uses it must leave the type to it
     * ({@code validateType(false)}); the signature is the decoder's own concern.
     */
    public static OAuth2TokenValidator<Jwt> validator(String issuer) {
        JwtTypeValidator type = new JwtTypeValidator(List.of("at+jwt", "application/at+jwt"));
        return new DelegatingOAuth2TokenValidator<>(
                type,
                new JwtIssuerValidator(issuer),
                new JwtTimestampValidator(CLOCK_SKEW),
                required(jwt -> jwt.getExpiresAt() != null, "exp is missing"),
                required(jwt -> jwt.getSubject() != null, "sub is missing"),
                required(jwt -> audience(jwt).contains(AUDIENCE), "aud does not contain " + AUDIENCE));
    }

    /** Reads the caller from a token that passed {@link #validator(String)}. */
    public static Caller caller(Jwt jwt) {
        Set<Role> roles = roles(jwt);
        boolean serviceAccount = jwt.hasClaim("client_id") && !jwt.hasClaim("sid");
        return new Caller(
                Objects.requireNonNull(jwt.getSubject(), "sub"),
                text(jwt, "azp"),
                roles,
                agencies(jwt),
                new HashSet<>(List.of(text(jwt, "scope").split(" "))),
                serviceAccount ? Assurance.NONE : Assurance.ofAcr(jwt.getClaimAsString("acr")),
                serviceAccount);
    }

    private static Set<Role> roles(Jwt jwt) {
        if (jwt.getClaim("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof Collection<?> names) {
            return names.stream()
                    .flatMap(name -> Role.ofWire(String.valueOf(name)).stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
        return Set.of();
    }

    private static Set<String> agencies(Jwt jwt) {
        Object claim = jwt.getClaim("organization");
        Set<String> aliases = new LinkedHashSet<>();
        if (claim instanceof Collection<?> list) {
            list.forEach(alias -> aliases.add(String.valueOf(alias)));
        } else if (claim instanceof Map<?, ?> byAlias) {
            byAlias.keySet().forEach(alias -> aliases.add(String.valueOf(alias)));
        }
        return aliases;
    }

    private static List<String> audience(Jwt jwt) {
        return jwt.getAudience() == null ? List.of() : jwt.getAudience();
    }

    private static String text(Jwt jwt, String claim) {
        @Nullable String value = jwt.getClaimAsString(claim);
        return value == null ? "" : value;
    }

    private static OAuth2TokenValidator<Jwt> required(java.util.function.Predicate<Jwt> rule, String broken) {
        OAuth2TokenValidatorResult failure =
                OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", broken, null));
        return jwt -> rule.test(jwt) ? OAuth2TokenValidatorResult.success() : failure;
    }
}
