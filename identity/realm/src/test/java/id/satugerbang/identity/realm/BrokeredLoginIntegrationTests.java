package id.satugerbang.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import id.satugerbang.identity.realm.admin.AdminLogin;
import id.satugerbang.identity.realm.admin.RealmAdmin;
import id.satugerbang.identity.realm.support.Installation;
import id.satugerbang.identity.realm.support.LoginPage;
import id.satugerbang.identity.realm.support.LoginSession;
import id.satugerbang.identity.realm.support.RealKeycloak;
import id.satugerbang.identity.realm.support.TestInstallation;
import id.satugerbang.identity.realm.support.Tokens;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A second realm of the real Keycloak stands in for INApas. */
@ExtendWith(TestInstallation.class)
class BrokeredLoginIntegrationTests {

    private static final String BROKER = "identity-provider/instances/inapas";
    private static final String NIK = "3578095507900001";
    private static final String PERSON = "sumi.uji";

    private final Installation installation;
    private final RealmAdmin admin;
    private final RealmAdmin inapas;
    private final JsonNode off;

    BrokeredLoginIntegrationTests(Installation installation) {
        AdminLogin login =
                new AdminLogin(installation.keycloak().uri(), RealKeycloak.ADMIN, RealKeycloak.ADMIN_PASSWORD);
        this.installation = installation;
        this.admin = new RealmAdmin(login, "satu-gerbang");
        this.inapas = new RealmAdmin(login, "inapas-uji");
        this.off = admin.get(BROKER);
    }

    @BeforeEach
    void switchOn() {
        inapas.create(JsonMapper.shared().readTree("""
                {"realm": "inapas-uji", "enabled": true, "sslRequired": "none",
                 "users": [{"username": "%1$s", "email": "%1$s@inapas.example", "emailVerified": true, "enabled": true,
                   "firstName": "Sumi", "lastName": "Uji", "credentials": [{"type": "password", "value": "%2$s"}]}],
                 "clients": [{"clientId": "satu-gerbang", "secret": "rahasia-uji", "redirectUris": ["*"],
                   "protocolMappers": [{"name": "nik", "protocol": "openid-connect",
                     "protocolMapper": "oidc-hardcoded-claim-mapper", "config": {"claim.name": "nik",
                     "claim.value": "%3$s", "jsonType.label": "String", "id.token.claim": "true"}}]}]}
                """.formatted(PERSON, Installation.PASSWORD, NIK)));
        String realm =
                installation.keycloak().uri().resolve("/realms/inapas-uji").toString();
        String endpoints = realm + "/protocol/openid-connect/";
        ObjectNode on = ((ObjectNode) off.deepCopy()).put("enabled", true);
        ((ObjectNode) on.path("config"))
                .put("issuer", realm)
                .put("authorizationUrl", endpoints + "auth")
                .put("tokenUrl", endpoints + "token")
                .put("jwksUrl", endpoints + "certs")
                .put("defaultScope", "openid profile email")
                .put("clientSecret", "rahasia-uji");
        admin.put(BROKER, on);
    }

    @AfterEach
    void switchOff() {
        admin.put(BROKER, off);
        for (JsonNode account : admin.get("users?exact=true&username=" + PERSON)) {
            admin.delete("users/" + account.path("id").asString());
        }
        inapas.delete("");
    }

    @Test
    void whatTheBrokerProvedGoesToIdentityAndNothingOfItStaysInKeycloak() {
        SignedJWT token = signIn(new LoginSession(installation.keycloak()));
        String subject = String.valueOf(Tokens.claims(token).get("sub"));

        JsonNode proven = installation.identity().provenOf(subject);
        assertThat(proven.path("nik").asString("")).isEqualTo(NIK);
        assertThat(proven.path("nama_lengkap").asString("")).isEqualTo("Sumi Uji");
        assertThat(Tokens.claims(token).get("realm_access")).hasToString("{roles=[citizen]}");
        assertThat(admin.get("users/" + subject).toString()).doesNotContain(NIK);
    }

    /** Signs in there, and confirms the address here, which the broker is not trusted for. */
    private SignedJWT signIn(LoginSession browser) {
        LoginPage there = browser.open(Map.of("kc_idp_hint", "inapas"));
        LoginPage waiting = browser.submit(there, Map.of("username", PERSON, "password", Installation.PASSWORD));
        assertThat(waiting.body()).contains("Periksa e-mail Anda");
        LoginPage back = browser.get(installation.mails().newest(PERSON).link());
        return Tokens.jwt(browser.tokens(back), "access_token");
    }
}
