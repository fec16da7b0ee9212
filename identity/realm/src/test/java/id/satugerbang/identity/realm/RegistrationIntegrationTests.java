package id.satugerbang.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.realm.support.Installation;
import id.satugerbang.identity.realm.support.LoginPage;
import id.satugerbang.identity.realm.support.LoginSession;
import id.satugerbang.identity.realm.support.TestInstallation;
import id.satugerbang.identity.realm.support.Tokens;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestInstallation.class)
class RegistrationIntegrationTests {

    private static final String PASSWORD = "kalimat pendek saya";
    private static final Pattern REGISTER = Pattern.compile("id=\"kc-register-link\" href=\"([^\"]+)\"");
    private static final Pattern FORGOT = Pattern.compile("href=\"([^\"]*reset-credentials[^\"]*)\"");

    private final Installation installation;
    private final LoginSession session;
    private final String name = "warga." + UUID.randomUUID().toString().substring(0, 8);

    RegistrationIntegrationTests(Installation installation) {
        this.installation = installation;
        this.session = new LoginSession(installation.keycloak());
    }

    @Test
    void whoeverRegistersConfirmsTheAddressAndIsACitizen() {
        LoginPage waiting = register(session, name, "O'Neil Siti");
        assertThat(waiting.body()).contains("Periksa e-mail Anda", name + "@warga.example");
        assertThat(installation.mails().newest(name).subject()).isEqualTo("Konfirmasi alamat e-mail Anda");

        LoginPage signedIn = confirm(session, name);
        Map<String, Object> claims = Tokens.claims(Tokens.jwt(session.tokens(signedIn), "access_token"));
        assertThat(claims.get("realm_access")).hasToString("{roles=[citizen]}");
        assertThat(claims).containsEntry("acr", "basic").doesNotContainKeys("email", "name");
    }

    @Test
    void nobodyChoosesThePasswordOfAnAddressThatIsNotTheirs() {
        assertThat(form(session, Map.of()).body()).doesNotContain("name=\"password\"");
        register(session, name, "Sumi");
        assertThat(new LoginSession(installation.keycloak())
                        .signIn(name, PASSWORD, Map.of())
                        .body())
                .contains("Nama pengguna atau kata sandi salah.");
    }

    @Test
    void whatIsMissingOrWrongIsToldAtItsField() {
        LoginPage form = form(session, Map.of());
        assertThat(form.body())
                .contains("Buat akun", "name=\"firstName\"", "Nama lengkap")
                .doesNotContain("lastName", "patternfly");
        LoginPage refused = session.submit(
                form,
                Map.of(
                        "username", name,
                        "email", "bukan e-mail",
                        "firstName", ""));
        assertThat(refused.body())
                .contains("id=\"input-error-email\"", "Alamat e-mail ini tidak benar.")
                .contains("id=\"input-error-firstName\"");
    }

    @Test
    void theFormSpeaksEnglishToWhoeverAsksForIt() {
        assertThat(form(session, Map.of("ui_locales", "en")).body()).contains("Make an account", "Full name");
    }

    @Test
    void aForgottenPasswordIsReplacedByWayOfTheAddressAndNobodyLearnsWhoHasAnAccount() {
        register(session, name, "Sumi");
        confirm(session, name);
        LoginPage sent = forgot(name);
        LoginPage unknown = forgot("tidak.ada");
        assertThat(sent.body()).contains("Kalau akun itu ada");
        assertThat(unknown.body()).contains("Kalau akun itu ada");

        LoginSession other = new LoginSession(installation.keycloak());
        assertThat(installation.mails().newest(name).subject()).isEqualTo("Buat kata sandi baru");
        LoginPage change = other.get(installation.mails().newest(name).link());
        assertThat(change.body()).contains("id=\"kc-passwd-update-form\"");
        other.submit(change, Map.of("password-new", "kalimat baru saya", "password-confirm", "kalimat baru saya"));
        assertThat(new LoginSession(installation.keycloak())
                        .signIn(name, PASSWORD, Map.of())
                        .body())
                .contains("Nama pengguna atau kata sandi salah.");
    }

    /** Opens the link in the mail and chooses a password. */
    private LoginPage confirm(LoginSession browser, String mailbox) {
        LoginPage choose = browser.get(installation.mails().newest(mailbox).link());
        assertThat(choose.body()).contains("Buat kata sandi");
        return browser.submit(choose, Map.of("password-new", PASSWORD, "password-confirm", PASSWORD));
    }

    private LoginPage forgot(String username) {
        LoginSession forgetful = new LoginSession(installation.keycloak());
        LoginPage password = forgetful.submit(forgetful.open(Map.of()), Map.of("username", username));
        LoginPage form = forgetful.get(link(FORGOT, password));
        return forgetful.submit(form, Map.of("username", username));
    }

    private LoginPage register(LoginSession browser, String username, String fullName) {
        return browser.submit(
                form(browser, Map.of()),
                Map.of(
                        "username", username,
                        "email", username + "@warga.example",
                        "firstName", fullName));
    }

    private LoginPage form(LoginSession browser, Map<String, String> more) {
        return browser.get(link(REGISTER, browser.open(more)));
    }

    private URI link(Pattern pattern, LoginPage page) {
        Matcher link = pattern.matcher(page.body());
        if (!link.find()) {
            throw new AssertionError("No link " + pattern + " in " + page);
        }
        return installation.keycloak().uri().resolve(link.group(1).replace("&amp;", "&"));
    }
}
