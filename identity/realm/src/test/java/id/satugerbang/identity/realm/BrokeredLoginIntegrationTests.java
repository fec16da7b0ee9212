package id.satugerbang.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import id.satugerbang.identity.realm.support.Inapas;
import id.satugerbang.identity.realm.support.Installation;
import id.satugerbang.identity.realm.support.LoginPage;
import id.satugerbang.identity.realm.support.LoginSession;
import id.satugerbang.identity.realm.support.TestInstallation;
import id.satugerbang.identity.realm.support.Tokens;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(TestInstallation.class)
class BrokeredLoginIntegrationTests {

    private final Installation installation;

    BrokeredLoginIntegrationTests(Installation installation) {
        this.installation = installation;
    }

    @Test
    void whatTheBrokerProvedGoesToIdentityAndNothingOfItStaysInKeycloak() {
        try (Inapas inapas = Inapas.of(installation)) {
            SignedJWT token = signIn(new LoginSession(installation.keycloak()));
            String subject = String.valueOf(Tokens.claims(token).get("sub"));

            JsonNode proven = installation.identity().provenOf(subject);
            assertThat(proven.path("nik").asString("")).isEqualTo(Inapas.NIK);
            assertThat(proven.path("nama_lengkap").asString("")).isEqualTo("Sumi Uji");
            assertThat(proven.path("jenis_kelamin").asString("")).isEqualTo("P");
            assertThat(Tokens.claims(token).get("realm_access")).hasToString("{roles=[citizen]}");
            assertThat(installation.admin().get("users/" + subject).toString()).doesNotContain(Inapas.NIK);
        }
    }

    /** Signs in there, and confirms the address here, which the broker is not trusted for. */
    private SignedJWT signIn(LoginSession browser) {
        LoginPage there = browser.open(Map.of("kc_idp_hint", "inapas"));
        LoginPage waiting = browser.submit(there, Map.of("username", Inapas.PERSON, "password", Installation.PASSWORD));
        assertThat(waiting.body()).contains("Periksa e-mail Anda");
        LoginPage back = browser.get(installation.mails().newest(Inapas.PERSON).link());
        return Tokens.jwt(browser.tokens(back), "access_token");
    }
}
