package id.satugerbang.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.realm.support.Chromium;
import id.satugerbang.identity.realm.support.Installation;
import id.satugerbang.identity.realm.support.LoginSession;
import id.satugerbang.identity.realm.support.TestInstallation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes pictures of the login pages into {@code target/screenshots} and checks what only a browser can tell. */
@ExtendWith(TestInstallation.class)
@EnabledIf("chromiumIsInstalled")
class LoginPagesBrowserIntegrationTests {

    private static final Path FOLDER = Path.of("target/screenshots").toAbsolutePath();
    private static final Map<String, String> INDONESIAN = Map.of("ui_locales", "id");
    private static final String FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";

    static boolean chromiumIsInstalled() {
        return Chromium.isInstalled();
    }

    @ParameterizedTest
    @CsvSource({"1280,light", "360,light", "1280,dark", "360,dark"})
    void everyPageFitsItsWindowAndWorksWithScripts(int width, String scheme, Installation installation)
            throws IOException, InterruptedException {
        LoginSession login = new LoginSession(installation.keycloak());
        try (Chromium browser = Chromium.start(FOLDER.resolveSibling("chromium"))) {
            browser.visitor(width, scheme);

            browser.open(login.loginUri(INDONESIAN), "#username");
            shoot(browser, "identifier", width, scheme);
            assertThat(browser.evaluate("document.activeElement.id")).isEqualTo("username");
            assertThat(browser.evaluate("document.fonts.check('16px \"Plus Jakarta Sans\"')"))
                    .isEqualTo("true");

            browser.submit("#username", "warga.contoh", "#password");
            shoot(browser, "password", width, scheme);
            browser.evaluate("document.querySelector('[data-reveal]').click()");
            assertThat(browser.evaluate("document.querySelector('#password').type"))
                    .isEqualTo("text");

            browser.submit("#password", "salah-" + width + scheme, ".error");
            shoot(browser, "wrong-password", width, scheme);

            browser.open(login.registrationUri(INDONESIAN), "#kc-register-form");
            shoot(browser, "register", width, scheme);
            browser.submit("#email", "bukan e-mail", "#input-error-email");
            shoot(browser, "register-errors", width, scheme);

            browser.open(
                    login.loginUri(Map.of("redirect_uri", "https://jahat.example/", "ui_locales", "id")),
                    "#kc-error-message");
            shoot(browser, "error", width, scheme);

            browser.open(login.loginUri(Map.of("ui_locales", "en")), "#username");
            shoot(browser, "identifier-en", width, scheme);
        }
    }

    private static void shoot(Chromium browser, String page, int width, String scheme) throws IOException {
        browser.picture(FOLDER.resolve(page + "-" + width + "-" + scheme + ".png"));
        assertThat(browser.evaluate(FITS)).as(page + " at " + width).isEqualTo("true");
    }
}
