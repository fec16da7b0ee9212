package id.satugerbang.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.realm.admin.RealmAdmin;
import id.satugerbang.identity.realm.support.Installation;
import id.satugerbang.identity.realm.support.RealmRun;
import id.satugerbang.identity.realm.support.TestInstallation;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(TestInstallation.class)
class RealmReconcileIntegrationTests {

    private final Installation installation;
    private final RealmAdmin admin;

    RealmReconcileIntegrationTests(Installation installation) {
        this.installation = installation;
        this.admin = installation.admin();
    }

    @BeforeEach
    void theRealmIsAsDeclared() {
        installation.reconcile();
    }

    @Test
    void aSecondRunChangesNothing() {
        assertThat(installation.reconcile()).isEqualTo(new RealmRun(0, List.of("up to date"), ""));
    }

    @Test
    void aChangedOriginChangesTheExactAddressesOfTheGatewayAndNothingElse() {
        RealmRun moved = installation.reconcile(Map.of("SATU_PUBLIC_ORIGIN", "https://gerbang.example"));

        assertThat(moved.lines()).containsExactly("client satu-gateway: rootUrl, baseUrl, redirectUris, attributes");
        JsonNode gateway = client("satu-gateway");
        assertThat(gateway.path("redirectUris").toString()).isEqualTo("[\"https://gerbang.example/auth/callback\"]");
        assertThat(gateway.path("attributes").path("post.logout.redirect.uris").asString())
                .isEqualTo("https://gerbang.example/");
    }

    @Test
    void noClientOfTheRealmAcceptsAWildcardAsRedirect() {
        List<String> redirects = clients().stream()
                .flatMap(client ->
                        StreamSupport.stream(client.path("redirectUris").spliterator(), false))
                .map(JsonNode::asString)
                .toList();

        assertThat(redirects).containsExactly(Installation.ORIGIN + "/auth/callback");
    }

    @Test
    void theGatewayMustUsePkceAndMayUseNoOtherGrant() {
        JsonNode gateway = client("satu-gateway");

        assertThat(gateway.path("attributes").path("pkce.code.challenge.method").asString())
                .isEqualTo("S256");
        assertThat(gateway.path("publicClient").asBoolean()).isFalse();
        assertThat(gateway.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(gateway.path("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(gateway.path("serviceAccountsEnabled").asBoolean()).isFalse();
    }

    @Test
    void theRealmGuardsPasswordsAndRotatesRefreshTokens() {
        JsonNode realm = admin.get("");

        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(realm.path("refreshTokenMaxReuse").asInt())
                .as("an answer that was lost may be asked for once more")
                .isOne();
        assertThat(realm.path("accessTokenLifespan").asInt()).isLessThanOrEqualTo(300);
        assertThat(realm.path("eventsListeners").toString()).contains("satu-sign-in-events", "satu-citizen-role");
    }

    @Test
    void whatSomebodyChangedByHandIsPutRight() {
        ObjectNode gateway = (ObjectNode) client("satu-gateway");
        gateway.putArray("redirectUris").add("*");
        admin.put("clients/" + gateway.path("id").asString(), gateway);
        admin.put("", ((ObjectNode) admin.get("")).put("bruteForceProtected", false));

        assertThat(installation.reconcile().lines())
                .containsExactly("realm satu-gerbang: bruteForceProtected", "client satu-gateway: redirectUris");
        assertThat(installation.reconcile().lines()).containsExactly("up to date");
    }

    @Test
    void aChangedLoginFlowIsBuiltAnewBesideTheOldOne() {
        String bound = admin.get("").path("browserFlow").asString();
        JsonNode password = StreamSupport.stream(
                        admin.get("authentication/flows/" + RealmAdmin.encode(bound) + "/executions")
                                .spliterator(),
                        false)
                .filter(execution -> "conditional-level-of-authentication"
                        .equals(execution.path("providerId").asString("")))
                .findFirst()
                .orElseThrow();
        admin.delete("authentication/executions/" + password.path("id").asString());

        assertThat(installation.reconcile().lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("browser flow: built");
        assertThat(admin.get("").path("browserFlow").asString()).isNotEqualTo(bound);
        assertThat(installation.reconcile().lines()).containsExactly("up to date");
    }

    @Test
    void keycloakKnowsNoMoreOfAPersonThanNameAndAddress() {
        List<String> attributes = StreamSupport.stream(
                        admin.get("users/profile").path("attributes").spliterator(), false)
                .map(attribute -> attribute.path("name").asString())
                .toList();

        assertThat(attributes).containsExactly("username", "email", "firstName", "lastName");
    }

    @Test
    void aWrongAdministratorIsRefusedAndAMissingKeycloakIsNamed() {
        RealmRun wrong = installation.reconcile(Map.of("SATU_KEYCLOAK_ADMIN_PASSWORD", "salah"));
        RealmRun away = installation.reconcile(Map.of("SATU_KEYCLOAK_URI", "http://127.0.0.1:1"));

        assertThat(wrong.exitCode()).isEqualTo(4);
        assertThat(wrong.errors()).contains("invalid_grant").doesNotContain("salah");
        assertThat(away.exitCode()).isEqualTo(3);
        assertThat(away.errors()).isEqualToIgnoringNewLines("Keycloak does not answer at http://127.0.0.1:1");
    }

    private JsonNode client(String clientId) {
        return admin.get("clients?clientId=" + clientId).path(0);
    }

    private List<JsonNode> clients() {
        return StreamSupport.stream(admin.get("clients?max=1000").spliterator(), false)
                .toList();
    }
}
