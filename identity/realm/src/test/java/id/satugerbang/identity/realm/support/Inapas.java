package id.satugerbang.identity.realm.support;

import id.satugerbang.identity.realm.admin.RealmAdmin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A second realm of the real Keycloak stands in for INApas, from when it is switched on until it is closed. */
public final class Inapas implements AutoCloseable {

    /** Who has an account there. */
    public static final String PERSON = "sumi.uji";

    public static final String EMAIL = PERSON + "@inapas.example";
    public static final String NIK = "3578095507900001";

    private static final String BROKER = "identity-provider/instances/inapas";

    private final RealmAdmin admin;
    private final RealmAdmin there;
    private final JsonNode off;

    private Inapas(RealmAdmin admin, RealmAdmin there) {
        this.admin = admin;
        this.there = there;
        this.off = admin.get(BROKER);
    }

    /** Switches the broker on. */
    public static Inapas of(Installation installation) {
        Inapas inapas = new Inapas(installation.admin(), installation.admin("inapas-uji"));
        inapas.there.create(JsonMapper.shared().readTree("""
                {"realm": "inapas-uji", "enabled": true, "sslRequired": "none",
                 "users": [{"username": "%s", "email": "%s", "emailVerified": true, "enabled": true,
                   "firstName": "Sumi", "lastName": "Uji", "credentials": [{"type": "password", "value": "%s"}]}],
                 "clients": [{"clientId": "satu-gerbang", "secret": "rahasia-uji", "redirectUris": ["*"],
                   "protocolMappers": [%s, %s]}]}
                """.formatted(
                        PERSON, EMAIL, Installation.PASSWORD, claim("nik", NIK), claim("gender", "female"))));
        inapas.switchOn(installation.keycloak());
        return inapas;
    }

    private static String claim(String name, String value) {
        return """
                {"name": "%1$s", "protocol": "openid-connect", "protocolMapper": "oidc-hardcoded-claim-mapper",
                 "config": {"claim.name": "%1$s", "claim.value": "%2$s", "jsonType.label": "String",
                   "id.token.claim": "true"}}""".formatted(name, value);
    }

    private void switchOn(RealKeycloak keycloak) {
        String realm = keycloak.uri().resolve("/realms/inapas-uji").toString();
        String endpoints = realm + "/protocol/openid-connect/";
        ObjectNode on = ((ObjectNode) off.deepCopy()).put("enabled", true).put("hideOnLogin", false);
        ((ObjectNode) on.path("config"))
                .put("issuer", realm)
                .put("authorizationUrl", endpoints + "auth")
                .put("tokenUrl", endpoints + "token")
                .put("jwksUrl", endpoints + "certs")
                .put("defaultScope", "openid profile email")
                .put("clientSecret", "rahasia-uji");
        admin.put(BROKER, on);
    }

    /** Makes an account at Satu Gerbang with the address that the person has there too. */
    public void personIsHereAlready() {
        ObjectNode account = JsonMapper.shared().createObjectNode();
        account.put("username", "sumi.lama").put("email", EMAIL).put("emailVerified", true);
        account.put("firstName", "Sumi").put("enabled", true);
        account.putArray("credentials").addObject().put("type", "password").put("value", Installation.PASSWORD);
        admin.post("users", account);
    }

    @Override
    public void close() {
        admin.put(BROKER, off);
        for (JsonNode account : admin.get("users?exact=true&email=" + RealmAdmin.encode(EMAIL))) {
            admin.delete("users/" + account.path("id").asString());
        }
        there.delete("");
    }
}
