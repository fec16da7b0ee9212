package id.satugerbang.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.realm.support.Installation;
import id.satugerbang.identity.realm.support.LoginPage;
import id.satugerbang.identity.realm.support.LoginSession;
import id.satugerbang.identity.realm.support.TestInstallation;
import id.satugerbang.identity.realm.support.Tokens;
import id.satugerbang.identity.realm.support.Totp;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(TestInstallation.class)
class BrowserLoginIntegrationTests {

    private static final Map<String, String> STEP_UP = Map.of("acr_values", "substantial");
    private static final Pattern TOTP_SECRET = Pattern.compile("name=\"totpSecret\" value=\"([^\"]+)\"");

    private final Installation installation;
    private final LoginSession session;

    BrowserLoginIntegrationTests(Installation installation) {
        this.installation = installation;
        this.session = new LoginSession(installation.keycloak());
    }

    @Test
    void aPasswordGivesBasicAssuranceAndTheNameOnlyInTheIdToken() {
        JsonNode tokens = session.tokens(session.signIn("siti.aminah", Installation.PASSWORD, Map.of()));

        assertThat(Tokens.claims(Tokens.jwt(tokens, "access_token")))
                .containsEntry("acr", "basic")
                .containsEntry("aud", "satu-gerbang")
                .doesNotContainKeys("name", "preferred_username", "email");
        assertThat(Tokens.claims(Tokens.jwt(tokens, "id_token")))
                .containsEntry("acr", "basic")
                .containsEntry("name", "Siti Aminah")
                .containsEntry("preferred_username", "siti.aminah")
                .doesNotContainKey("email");
    }

    @Test
    void comingBackWithinTheSessionAsksNothingAndStaysBasic() {
        session.signIn("siti.aminah", Installation.PASSWORD, Map.of());

        JsonNode tokens = session.tokens(session.open(Map.of()));

        assertThat(Tokens.claims(Tokens.jwt(tokens, "access_token"))).containsEntry("acr", "basic");
    }

    @Test
    void steppingUpAsksForACodeOnceAndGivesSubstantialAssurance() {
        session.signIn("budi.santoso", Installation.PASSWORD, Map.of());
        LoginPage setUp = session.submit(session.open(STEP_UP), Map.of("password", Installation.PASSWORD));
        Matcher secret = TOTP_SECRET.matcher(setUp.body());
        assertThat(secret.find())
                .as("page that sets up one-time codes: %s", setUp)
                .isTrue();

        LoginPage callback = session.submit(setUp, Map.of("totp", Totp.code(secret.group(1)), "userLabel", ""));

        assertThat(Tokens.claims(Tokens.jwt(session.tokens(callback), "access_token")))
                .containsEntry("acr", "substantial");
        assertThat(Tokens.claims(Tokens.jwt(session.tokens(session.open(STEP_UP)), "access_token")))
                .containsEntry("acr", "substantial");
    }

    @Test
    void aLoginWithoutPkceIsRefused() {
        LoginPage answer = session.get(installation
                .keycloak()
                .realm(
                        "protocol/openid-connect/auth?client_id=satu-gateway&response_type=code&scope=openid&redirect_uri="
                                + Installation.ORIGIN + "/auth/callback"));

        assertThat(answer.location()).contains("error=invalid_request").contains("code_challenge_method");
    }

    @Test
    void nothingTellsWhetherAnAccountExists() {
        LoginPage known = secondPage(session, "siti.aminah");
        LoginPage unknown = secondPage(new LoginSession(installation.keycloak()), "tidak.ada");

        assertThat(normalized(unknown, "tidak.ada")).isEqualTo(normalized(known, "siti.aminah"));
    }

    @Test
    void aWrongPasswordSaysTheSameForEveryAccount() {
        LoginPage known = session.signIn("petugas.dukcapil", "salah sekali", Map.of());
        LoginPage unknown = new LoginSession(installation.keycloak()).signIn("tidak.ada", "salah sekali", Map.of());

        assertThat(known.body()).contains("Nama pengguna atau kata sandi salah.");
        assertThat(normalized(unknown, "tidak.ada")).isEqualTo(normalized(known, "petugas.dukcapil"));
    }

    private static LoginPage secondPage(LoginSession visitor, String username) {
        return visitor.submit(visitor.open(Map.of()), Map.of("username", username));
    }

    private static String normalized(LoginPage page, String username) {
        return page.body()
                .replace(username, "{user}")
                .replaceAll("(session_code|execution|tab_id|client_data|skip_logout)=[^&\"]*", "$1=")
                .replaceAll("data-auth-session=\"[^\"]*\"", "");
    }
}
