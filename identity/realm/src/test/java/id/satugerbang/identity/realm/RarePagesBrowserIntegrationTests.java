package id.satugerbang.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.realm.support.Chromium;
import id.satugerbang.identity.realm.support.Inapas;
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

/** Pages that few people meet: those of a broker. */
@ExtendWith(TestInstallation.class)
@EnabledIf("chromiumIsInstalled")
class RarePagesBrowserIntegrationTests {

    private static final Path FOLDER = Path.of("target/screenshots").toAbsolutePath();
    private static final String OURS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
            + " && !!document.querySelector('body > header .brand') && document.documentElement.lang == '%s'"
            + " && !!document.querySelector('#kc-page-title').textContent.trim()";

    private final Installation installation;
    private final LoginSession login;

    RarePagesBrowserIntegrationTests(Installation installation) {
        this.installation = installation;
        this.login = new LoginSession(installation.keycloak());
    }

    static boolean chromiumIsInstalled() {
        return Chromium.isInstalled();
    }

    @ParameterizedTest
    @CsvSource({"1280, light, id", "360, dark, en"})
    void everyPageIsOursAndFitsItsWindow(int width, String scheme, String language)
            throws IOException, InterruptedException {
        try (Inapas inapas = Inapas.of(installation);
                Chromium browser = Chromium.start(FOLDER.resolveSibling("chromium"))) {
            inapas.personIsHereAlready();
            ofABroker(new Visit(browser, width, scheme, language));
        }
    }

    private void ofABroker(Visit visit) throws IOException {
        visit.begin();
        visit.browser().open(login.loginUri(visit.locale()), "#social-inapas");
        visit.look("identifier-broker");
        comeFromInapas(visit, "#social-inapas");
        visit.look("link-confirm");
        visit.browser().click("#linkAccount", "#kc-resend");
        visit.look("link-email");
        visit.browser().click("#try-another-way", ".options");
        visit.look("select-authenticator");

        visit.begin();
        visit.browser().open(login.loginUri(visit.locale()), "#social-inapas");
        comeFromInapas(visit, "#social-inapas");
        visit.browser().click("#updateProfile", "#kc-idp-review-profile-form");
        visit.look("review-profile");
    }

    private static void comeFromInapas(Visit visit, String link) {
        visit.browser().click(link, "#username");
        visit.browser().type("#username", Inapas.PERSON);
        visit.browser().submit("#password", Installation.PASSWORD, "#linkAccount");
    }

    /** One visitor, who has a window, a colour scheme and a language. */
    private record Visit(Chromium browser, int width, String scheme, String language) {

        void begin() {
            browser.visitor(width, scheme);
        }

        Map<String, String> locale() {
            return Map.of("ui_locales", language);
        }

        void look(String page) throws IOException {
            browser.picture(FOLDER.resolve(page + "-" + width + "-" + language + ".png"));
            assertThat(browser.evaluate(OURS.formatted(language))).as(page).isEqualTo("true");
        }
    }
}
