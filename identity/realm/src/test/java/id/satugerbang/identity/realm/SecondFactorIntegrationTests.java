package id.satugerbang.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satugerbang.identity.realm.support.Installation;
import id.satugerbang.identity.realm.support.LoginPage;
import id.satugerbang.identity.realm.support.LoginSession;
import id.satugerbang.identity.realm.support.TestInstallation;
import id.satugerbang.identity.realm.support.Tokens;
import id.satugerbang.identity.realm.support.Totp;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The first factor alone, or the mailbox alone, never gives the second. */
@ExtendWith(TestInstallation.class)
class SecondFactorIntegrationTests {

    private static final Map<String, String> STEP_UP = Map.of("acr_values", "substantial");
    private static final String PASSWORD = "empat kata yang panjang";
    private static final String OTHER = "lima kata lain yang panjang";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Pattern SECRET = Pattern.compile("name=\"totpSecret\" value=\"([^\"]+)\"");
    private static final Pattern REGISTER = Pattern.compile("id=\"kc-register-link\" href=\"([^\"]+)\"");
    private static final Pattern FORGOT = Pattern.compile("href=\"([^\"]*reset-credentials[^\"]*)\"");

    private final Installation installation;
    private final LoginSession browser;
    private final String name = "warga." + UUID.randomUUID().toString().substring(0, 8);

    SecondFactorIntegrationTests(Installation installation) {
        this.installation = installation;
        this.browser = new LoginSession(installation.keycloak());
    }

    @Test
    void anOpenBrowserSetsUpNoCodesWithoutThePasswordAndTheOwnerIsTold() {
        register();
        LoginPage asked = browser.open(STEP_UP);
        assertThat(asked.body()).contains("name=\"password\"").doesNotContain("totpSecret");

        LoginPage setUp = browser.submit(asked, Map.of("password", PASSWORD));
        LoginPage callback =
                browser.submit(setUp, Map.of("totp", Totp.code(secret(setUp)), "userLabel", ""));

        JsonNode tokens = browser.tokens(callback);
        Map<String, Object> claims = Tokens.claims(Tokens.jwt(tokens, "access_token"));
        assertThat(claims).containsEntry("acr", "substantial");
        assertThat(claims.get("auth_time")).as("erasing asks how long ago").isNotNull();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(installation.mails().newest(name).subject())
                        .isEqualTo("Cara masuk Anda diubah"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(installation.identity().eventsOf(String.valueOf(claims.get("sub"))))
                        .extracting(event -> event.path("kind").asString())
                        .contains("credential_changed"));
    }

    @Test
    void noLinkAddsAnotherSecondFactor() {
        register();
        LoginPage page = browser.open(Map.of("kc_action", "CONFIGURE_TOTP"));
        assertThat(page.body()).doesNotContain("totpSecret");
        LoginPage again = new LoginSession(installation.keycloak())
                .signIn(name, PASSWORD, Map.of("kc_action", "CONFIGURE_TOTP"));
        assertThat(again.body()).doesNotContain("totpSecret");
    }

    @Test
    void aResetByMailLeavesTheSecondFactorAndEndsOtherSessions() {
        register();
        LoginPage setUp = browser.submit(browser.open(STEP_UP), Map.of("password", PASSWORD));
        String secret = secret(setUp);
        browser.tokens(browser.submit(setUp, Map.of("totp", Totp.code(secret), "userLabel", "")));

        LoginSession thief = new LoginSession(installation.keycloak());
        reset(thief);

        LoginPage stepUp = thief.signInAgain(name, OTHER, STEP_UP);
        assertThat(stepUp.body()).contains("name=\"otp\"").doesNotContain("totpSecret");
        assertThat(browser.open(Map.of()).body()).as("the owner's browser").contains("id=\"username\"");
    }

    @Test
    void aMailboxAloneSetsUpNoSecondFactor() {
        register();
        LoginSession thief = new LoginSession(installation.keycloak());
        reset(thief);
        LoginPage refused = thief.signInAgain(name, OTHER, STEP_UP);
        assertThat(refused.body()).doesNotContain("totpSecret").contains("tiga hari");
    }

    @Test
    void passwordsThatManyPeopleHaveAreRefused() {
        LoginPage choose = chooser();
        LoginPage refused =
                browser.submit(choose, Map.of("password-new", "password1234", "password-confirm", "password1234"));
        assertThat(refused.body()).contains("dipakai sangat banyak orang");
        LoginPage taken = browser.submit(refused, Map.of("password-new", PASSWORD, "password-confirm", PASSWORD));
        assertThat(taken.location()).contains("code=");
    }

    @Test
    void aLockOutIsMailedToTheOwner() {
        register();
        LoginSession guesser = new LoginSession(installation.keycloak());
        LoginPage page = guesser.signIn(name, "salah sekali 0", Map.of());
        for (int guess = 1; guess < 6; guess++) {
            page = guesser.submit(page, Map.of("username", name, "password", "salah sekali " + guess));
        }
        assertThat(page.body()).contains("Setelah beberapa kali salah, tunggu beberapa menit");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(installation.mails().newest(name).subject())
                        .isEqualTo("Masuk ditahan beberapa menit"));
    }

    private void register() {
        browser.tokens(browser.submit(chooser(), Map.of("password-new", PASSWORD, "password-confirm", PASSWORD)));
    }

    private LoginPage chooser() {
        LoginPage form = browser.get(link(REGISTER, browser.open(Map.of())));
        browser.submit(form, Map.of("username", name, "email", name + "@warga.example", "firstName", "Siti Sumi"));
        return browser.get(installation.mails().newest(name).link());
    }

    private void reset(LoginSession thief) {
        LoginPage password = thief.submit(thief.open(Map.of()), Map.of("username", name));
        thief.submit(thief.get(link(FORGOT, password)), Map.of("username", name));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(installation.mails().newest(name).subject())
                        .isEqualTo("Buat kata sandi baru"));
        LoginPage change = thief.get(installation.mails().newest(name).link());
        assertThat(change.body()).contains("id=\"kc-passwd-update-form\"");
        LoginPage after = thief.submit(change, Map.of("password-new", OTHER, "password-confirm", OTHER));
        assertThat(after.body()).doesNotContain("totpSecret");
    }

    private static String secret(LoginPage page) {
        Matcher secret = SECRET.matcher(page.body());
        assertThat(secret.find()).as("page that sets up one-time codes: %s", page).isTrue();
        return secret.group(1);
    }

    private URI link(Pattern pattern, LoginPage page) {
        Matcher link = pattern.matcher(page.body());
        assertThat(link.find()).as("link %s in %s", pattern, page).isTrue();
        return installation.keycloak().uri().resolve(link.group(1).replace("&amp;", "&"));
    }
}
