package id.satugerbang.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.realm.support.Installation;
import id.satugerbang.identity.realm.support.LoginPage;
import id.satugerbang.identity.realm.support.LoginSession;
import id.satugerbang.identity.realm.support.TestInstallation;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestInstallation.class)
class LoginPagesIntegrationTests {

    private static final Map<String, String> ENGLISH = Map.of("ui_locales", "en");
    private static final Pattern RESOURCE = Pattern.compile("(?:href|src)=\"(/resources/[^\"]+)\"");

    private final Installation installation;
    private final LoginSession session;

    LoginPagesIntegrationTests(Installation installation) {
        this.installation = installation;
        this.session = new LoginSession(installation.keycloak());
    }

    @Test
    void theFirstPageAsksInIndonesianWhoItIs() {
        LoginPage page = session.open(Map.of());

        assertThat(page.body())
                .contains("<html lang=\"id\">", "<title>Masuk · Satu Gerbang</title>", "satu-gerbang.css")
                .contains("Nama pengguna", "Langkah 1 dari 2", ">Lanjutkan</button>", ">English</span></a>")
                .doesNotContain("name=\"password\"", "patternfly");
    }

    @Test
    void theFirstPageSpeaksEnglishToWhoeverAsksForIt() {
        assertThat(session.open(ENGLISH).body())
                .contains("<html lang=\"en\">", "<title>Sign in · Satu Gerbang</title>")
                .contains("User name", "Step 1 of 2", ">Continue</button>", ">Bahasa Indonesia</span></a>");
    }

    @Test
    void theSecondPageNamesTheAccountAndAsksForThePassword() {
        LoginPage page = session.submit(session.open(Map.of()), Map.of("username", "siti.aminah"));

        assertThat(page.body())
                .contains("Masukkan kata sandi", "Langkah 2 dari 2", ">Masuk</button>", ">Ganti</a>")
                .contains("id=\"kc-attempted-username\">siti.aminah<")
                .contains("autocomplete=\"current-password\"");
    }

    @Test
    void aWrongPasswordIsToldAtItsFieldInBothLanguages() {
        assertThat(session.signIn("warga.contoh", "salah sekali", Map.of()).body())
                .contains("aria-invalid=\"true\" aria-describedby=\"input-error-password\"")
                .contains("Nama pengguna atau kata sandi salah.");
        assertThat(new LoginSession(installation.keycloak())
                        .signIn("warga.contoh", "salah juga", ENGLISH)
                        .body())
                .contains("The user name or password is wrong.");
    }

    @Test
    void anEmptyNameIsAskedForAgain() {
        assertThat(session.submit(session.open(Map.of()), Map.of("username", ""))
                        .body())
                .contains("Tulis nama pengguna Anda.");
    }

    @Test
    void anUnknownAddressToReturnToEndsOnAPageThatLeadsBack() {
        LoginPage page = session.open(Map.of("redirect_uri", "https://jahat.example/"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.location()).isEmpty();
        assertThat(page.body())
                .contains("Maaf, kami tidak dapat melanjutkan", "Kembali ke Satu Gerbang")
                .contains("href=\"" + Installation.ORIGIN + "/\"")
                .doesNotContain("Exception");
    }

    @Test
    void aLogoutWithoutItsTokenIsConfirmedFirst() {
        session.signIn("siti.aminah", Installation.PASSWORD, Map.of());
        URI logout = installation.keycloak().realm("protocol/openid-connect/logout?client_id=satu-gateway");

        LoginPage confirm = session.get(logout);
        assertThat(confirm.body()).contains("Keluar dari Satu Gerbang di perangkat ini?", "id=\"kc-logout\"");
        assertThat(session.submit(confirm, Map.of("confirmLogout", "")).body()).contains("Anda sudah keluar");
    }

    @Test
    void theCodeThatADeviceShowsIsAskedForInOurWords() {
        assertThat(session.get(installation.keycloak().realm("device")).body())
                .contains("<html lang=\"id\">", "Hubungkan perangkat", "satu-gerbang.css")
                .doesNotContain("patternfly");
    }

    @Test
    void aPageUsedTwiceSaysThatItHasExpired() {
        LoginPage first = session.open(Map.of());
        session.submit(first, Map.of("username", "siti.aminah"));
        LoginPage again = session.submit(first, Map.of("username", "siti.aminah"));

        assertThat(again.body())
                .contains("Halaman ini sudah kedaluwarsa", "id=\"loginRestartLink\"", "id=\"loginContinueLink\"");
    }

    @Test
    void nothingOfOursIsInlineAndEverythingComesFromTheRealmsOwnOrigin() {
        LoginPage page = session.open(Map.of());

        assertThat(page.body()).doesNotContain("<style", " style=\"", " onclick=", " onsubmit=", " onchange=");
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]* src=)");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "object-src 'none'");
        Matcher resource = RESOURCE.matcher(page.body());
        int found = 0;
        while (resource.find()) {
            found++;
            assertThat(session.get(installation.keycloak().uri().resolve(resource.group(1)))
                            .status())
                    .as(resource.group(1))
                    .isEqualTo(200);
        }
        assertThat(found).isEqualTo(4);
    }
}
