package id.satugerbang.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import id.satugerbang.identity.realm.support.Installation;
import id.satugerbang.identity.realm.support.TestInstallation;
import id.satugerbang.identity.realm.support.Tokens;
import id.satugerbang.identity.realm.support.Totp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(TestInstallation.class)
class TokenIntegrationTests {

    private static final String[] PROFILE_CLAIMS = {
        "name", "given_name", "family_name", "preferred_username", "email", "email_verified"
    };

    private final Tokens tokens;

    TokenIntegrationTests(Installation installation) {
        this.tokens = new Tokens(installation.keycloak());
    }

    @Test
    void aCitizensAccessTokenSaysWhoButNotWhatTheyAreCalled() {
        SignedJWT token = tokens.ofPerson("siti.aminah");
        Map<String, Object> claims = Tokens.claims(token);

        assertThat(token.getHeader().getType()).hasToString("at+jwt");
        assertThat(claims)
                .containsEntry("aud", "satu-gerbang")
                .containsEntry("acr", "basic")
                .containsEntry("azp", "satu-cli")
                .containsEntry("realm_access", Map.of("roles", List.of("citizen")))
                .containsKeys("sub", "sid", "exp")
                .doesNotContainKeys(PROFILE_CLAIMS)
                .doesNotContainKey("organization");
        assertThat(token.serialize()).doesNotContain("Aminah");
    }

    @Test
    void anOfficersAccessTokenNamesTheirAgency() {
        assertThat(Tokens.claims(tokens.ofPerson("petugas.bmkg")))
                .containsEntry("organization", List.of("bmkg"))
                .containsEntry("realm_access", Map.of("roles", List.of("officer")));
        assertThat(Tokens.claims(tokens.ofPerson("petugas.dukcapil")))
                .containsEntry("organization", List.of("dukcapil-surabaya"));
    }

    @Test
    void aReviewerIsAMemberOfNoAgency() {
        assertThat(Tokens.claims(tokens.ofPerson("peninjau")))
                .containsEntry("realm_access", Map.of("roles", List.of("reviewer")))
                .doesNotContainKey("organization");
    }

    @Test
    void anIntegratorGetsTheScopeItAsksForAndNoAssurance() {
        SignedJWT token = Tokens.jwt(integrator("bmkg/cuaca"), "access_token");

        assertThat(token.getHeader().getType()).hasToString("at+jwt");
        assertThat(Tokens.claims(token))
                .containsEntry("aud", "satu-gerbang")
                .containsEntry("scope", "bmkg/cuaca")
                .containsEntry("client_id", "satu-integrator-demo")
                .containsEntry("realm_access", Map.of("roles", List.of("integrator")))
                .doesNotContainKeys("acr", "sid");
    }

    @Test
    void anIntegratorHasNoScopeItDidNotAskForAndNoneItWasNotGiven() {
        Map<String, Object> claims = Tokens.claims(Tokens.jwt(integrator(""), "access_token"));

        assertThat(String.valueOf(claims.get("scope"))).doesNotContain("/");
        assertThat(integrator("dinkes-surabaya/antrean").path("error").asString())
                .isEqualTo("invalid_scope");
    }

    /** A lost answer is asked for once more; a stolen token is good for no third time. */
    @Test
    void aRefreshTokenIsGoodForOneUseAndOneRepetition() {
        JsonNode first = tokens.directGrant("siti.aminah", Installation.PASSWORD);
        Map<String, String> refresh = Map.of(
                "grant_type", "refresh_token",
                "client_id", "satu-cli",
                "refresh_token", first.path("refresh_token").asString());

        assertThat(tokens.request(refresh).has("access_token")).isTrue();
        assertThat(tokens.request(refresh).has("access_token")).isTrue();
        assertThat(tokens.request(refresh).path("error").asString()).isEqualTo("invalid_grant");
    }

    private JsonNode integrator(String scope) {
        Map<String, String> request = new HashMap<>(Map.of(
                "grant_type", "client_credentials",
                "client_id", "satu-integrator-demo",
                "client_secret", Installation.INTEGRATOR_SECRET));
        if (!scope.isEmpty()) {
            request.put("scope", scope);
        }
        return tokens.request(request);
    }

    @Test
    void onlyAccountsWithOneTimeCodesGetSubstantialTokensByHand() {
        Map<String, String> grant = Map.of(
                "grant_type", "password",
                "client_id", "satu-cli-otp",
                "scope", "openid",
                "username", "petugas.loket",
                "password", Installation.PASSWORD);
        assertThat(tokens.request(grant).has("access_token")).isFalse();
        Map<String, String> withCode = new HashMap<>(grant);
        withCode.put("totp", Totp.code(Installation.PASSWORD));
        assertThat(Tokens.claims(Tokens.jwt(tokens.request(withCode), "access_token")))
                .containsEntry("acr", "substantial")
                .containsEntry("aud", "satu-gerbang")
                .containsEntry("organization", List.of("dukcapil-surabaya"));

        withCode.put("username", "petugas.bmkg");
        assertThat(tokens.request(withCode).has("access_token"))
                .as("an account without one-time codes")
                .isFalse();
    }
}
