package id.satugerbang.quickstart.command;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.satugerbang.quickstart.secrets.DemoAccount;
import id.satugerbang.quickstart.secrets.RealmSecrets;
import id.satugerbang.quickstart.settings.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who can sign in where; the JSON of {@code ./satu accounts --json}.
 *
 * @param portalUrl the portal
 * @param issuer issuer of the realm
 * @param tokenUrl its token endpoint
 * @param gateways origin of every gateway replica
 * @param accounts demo accounts
 * @param clients demo clients
 */
record Accounts(
        @JsonProperty("portal_url") String portalUrl,
        @JsonProperty("issuer") String issuer,
        @JsonProperty("token_url") String tokenUrl,
        @JsonProperty("gateways") List<String> gateways,
        @JsonProperty("accounts") List<Account> accounts,
        @JsonProperty("clients") List<Client> clients) {

    /** A person. */
    record Account(
            String username,
            String password,
            String role,
            @Nullable String agency) {}

    /** A client with a secret. */
    record Client(
            @JsonProperty("client_id") String clientId,
            @JsonProperty("client_secret") String clientSecret) {}

    static Accounts of(Settings settings, RealmSecrets secrets) {
        return new Accounts(
                settings.publicOrigin(),
                settings.issuer(),
                settings.tokenEndpoint(),
                settings.gatewayOrigins(),
                DemoAccount.ALL.stream()
                        .map(account -> new Account(
                                account.username(), secrets.user(account.username()), account.role(), account.agency()))
                        .toList(),
                List.of(new Client(RealmSecrets.INTEGRATOR_CLIENT, secrets.client(RealmSecrets.INTEGRATOR_CLIENT))));
    }
}
