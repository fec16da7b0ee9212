package id.satugerbang.acceptance.system;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./satu accounts --json} prints. */
public record Accounts(
        @JsonProperty("portal_url") String portalUrl,
        String issuer,
        @JsonProperty("token_url") String tokenUrl,
        List<String> gateways,
        List<Account> accounts,
        List<Client> clients) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Accounts parse(String json) {
        return JSON.readValue(json, Accounts.class);
    }

    public Account account(String username) {
        return accounts.stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    public Client client(String id) {
        return clients.stream()
                .filter(client -> client.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A demo account; officers belong to an agency. */
    public record Account(
            String username,
            String password,
            String role,
            @org.jspecify.annotations.Nullable String agency) {}

    /** An OAuth client of an integrator. */
    public record Client(
            @JsonProperty("client_id") String id,
            @JsonProperty("client_secret") String secret) {}
}
