package id.satugerbang.quickstart.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.quickstart.secrets.DemoAccount;
import id.satugerbang.quickstart.secrets.RealmSecrets;
import id.satugerbang.quickstart.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccountsTests {

    private static final RealmSecrets SECRETS = new RealmSecrets(
            Map.of("satu-gateway", "g", "satu-integrator-demo", "i"),
            DemoAccount.ALL.stream().collect(Collectors.toMap(DemoAccount::username, account -> "1")));

    private final Accounts accounts =
            Accounts.of(Settings.from(Path.of("/checkout"), Map.of("SATU_GATEWAYS", "2")), SECRETS);

    @Test
    void theJsonHasTheContractsShape() {
        JsonNode json = JsonMapper.shared().valueToTree(accounts);
        assertThat(json.propertyNames())
                .containsExactly("portal_url", "issuer", "token_url", "gateways", "accounts", "clients");
        assertThat(json.path("portal_url").asString()).isEqualTo("http://localhost:8080");
        assertThat(json.path("token_url").asString())
                .isEqualTo("http://localhost:8180/realms/satu-gerbang/protocol/openid-connect/token");
        assertThat(json.path("gateways")).hasSize(2);
        assertThat(json.path("accounts")).hasSize(10).allSatisfy(account -> assertThat(account.propertyNames())
                .containsExactly("username", "password", "role", "agency"));
        assertThat(json.path("clients")).singleElement().satisfies(client -> {
            assertThat(client.path("client_id").asString()).isEqualTo("satu-integrator-demo");
            assertThat(client.path("client_secret").asString()).isEqualTo("i");
        });
    }

    @Test
    void onlyOfficersHaveAnAgency() {
        assertThat(accounts.accounts()).allSatisfy(account -> assertThat(account.agency() != null)
                .isEqualTo(account.role().equals("officer")));
    }

    @Test
    void theGatewaysSecretIsNobodysBusiness() {
        assertThat(AccountsText.of(accounts)).doesNotContain("satu-gateway");
    }

    @Test
    void whatThereIsToTryCanBeCopied() {
        String welcome = Welcome.of(accounts, SECRETS);
        assertThat(welcome.lines().filter(line -> line.startsWith("curl "))).hasSize(8);
        assertThat(welcome).contains("sed -E 's/.*\"access_token\":\"([^\"]+)\".*/\\1/'");
    }
}
