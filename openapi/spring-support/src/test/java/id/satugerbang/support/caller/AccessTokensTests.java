package id.satugerbang.support.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class AccessTokensTests {

    private static final String ISSUER = "http://localhost:8180/realms/satu-gerbang";

    @Test
    void a_token_of_the_realm_for_the_platform_holds() {
        assertThat(holds(token -> {})).isTrue();
        assertThat(holds(token -> token.header("typ", "application/at+jwt"))).isTrue();
        assertThat(holds(token -> token.audience(List.of("account", "satu-gerbang"))))
                .isTrue();
    }

    @Test
    void issuer_and_audience_must_be_ours() {
        assertThat(holds(token -> token.issuer("http://localhost:8180/realms/master")))
                .isFalse();
        assertThat(holds(token -> token.audience(List.of("account")))).isFalse();
        assertThat(holds(token -> token.claims(claims -> claims.remove("aud")))).isFalse();
        assertThat(holds(token -> token.claims(claims -> claims.remove("iss")))).isFalse();
    }

    @Test
    void only_access_tokens_count() {
        assertThat(holds(token -> token.header("typ", "JWT"))).isFalse();
        assertThat(holds(token -> token.header("typ", "logout+jwt"))).isFalse();
        assertThat(holds(token -> token.headers(headers -> headers.remove("typ"))))
                .isFalse();
    }

    @Test
    void a_token_ends_and_has_an_end_and_a_subject() {
        assertThat(holds(token -> token.expiresAt(Instant.now().minusSeconds(60))))
                .isFalse();
        assertThat(holds(token -> token.claims(claims -> claims.remove("exp")))).isFalse();
        assertThat(holds(token -> token.claims(claims -> claims.remove("sub")))).isFalse();
    }

    @Test
    void clocks_may_differ_by_seconds_and_not_by_a_minute() {
        assertThat(holds(token -> token.notBefore(Instant.now().plusSeconds(5))))
                .isTrue();
        assertThat(holds(token -> token.notBefore(Instant.now().plusSeconds(60))))
                .isFalse();
        assertThat(holds(token -> token.expiresAt(Instant.now().minusSeconds(5))))
                .isTrue();
    }

    @Test
    void a_person_is_read_with_roles_agencies_and_assurance() {
        Caller caller = AccessTokens.caller(token(token -> token.claim("sid", "s")
                .claim("client_id", "satu-gateway")
                .claim("acr", "substantial")
                .claim("scope", "openid bmkg/cuaca")
                .claim("organization", List.of("bmkg"))
                .claim("realm_access", Map.of("roles", List.of("officer", "citizen", "offline_access")))));
        assertThat(caller.serviceAccount()).isFalse();
        assertThat(caller.roles()).containsExactlyInAnyOrder(Role.OFFICER, Role.CITIZEN);
        assertThat(caller.isOfficerOf("bmkg")).isTrue();
        assertThat(caller.isOfficerOf("dukcapil-surabaya")).isFalse();
        assertThat(caller.assurance()).isEqualTo(Assurance.SUBSTANTIAL);
        assertThat(caller.scopes()).contains("bmkg/cuaca");
    }

    @Test
    void a_service_account_has_no_assurance_whatever_its_token_says() {
        Caller caller = AccessTokens.caller(
                token(token -> token.claim("client_id", "satu-integrator-demo").claim("acr", "substantial")));
        assertThat(caller.serviceAccount()).isTrue();
        assertThat(caller.assurance()).isEqualTo(Assurance.NONE);
    }

    @Test
    void a_scope_that_keycloak_names_twice_counts_once() {
        Caller caller = AccessTokens.caller(token(token -> token.claim("scope", "openid organization organization")));
        assertThat(caller.scopes()).containsExactlyInAnyOrder("openid", "organization");
    }

    @Test
    void organizations_are_read_as_list_or_by_alias_and_an_unknown_acr_assures_nothing() {
        Caller caller = AccessTokens.caller(token(token ->
                token.claim("sid", "s").claim("acr", "1").claim("organization", Map.of("bmkg", Map.of("id", "1")))));
        assertThat(caller.agencies()).containsExactly("bmkg");
        assertThat(caller.assurance()).isEqualTo(Assurance.NONE);
        assertThat(caller.roles()).isEmpty();
    }

    private static boolean holds(Consumer<Jwt.Builder> change) {
        return !AccessTokens.validator(ISSUER).validate(token(change)).hasErrors();
    }

    private static Jwt token(Consumer<Jwt.Builder> change) {
        Jwt.Builder token = Jwt.withTokenValue("token")
                .header("typ", "at+jwt")
                .header("alg", "RS256")
                .issuer(ISSUER)
                .audience(List.of("satu-gerbang"))
                .subject("7d1c")
                .issuedAt(Instant.now().minusSeconds(120))
                .expiresAt(Instant.now().plusSeconds(60));
        change.accept(token);
        return token.build();
    }
}
