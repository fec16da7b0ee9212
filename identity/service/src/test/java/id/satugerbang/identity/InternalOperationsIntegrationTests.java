package id.satugerbang.identity;

import id.satugerbang.identity.testing.IdentityServer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An internal operation is for the part that needs it; a token of another part opens nothing. */
class InternalOperationsIntegrationTests {

    private final IdentityServer identity = IdentityServer.shared();

    @ParameterizedTest
    @CsvSource({
        "gateway, GET, account-erasures",
        "gateway, DELETE, account-erasures/somebody",
        "gateway, POST, sign-in-events",
        "gateway, POST, broker-values",
        "keycloak, POST, disclosures",
        "keycloak, POST, acting",
        "keycloak, POST, cases",
        "service-registry, GET, account-erasures",
        "service-registry, POST, sign-in-events",
        "service-registry, POST, disclosures",
        "service-registry, POST, acting",
        "service-registry, POST, cases"
    })
    void a_part_is_refused_what_is_another_parts(String part, String method, String operation) {
        identity.send(identity.request("/internal/v1/" + operation)
                        .header("Authorization", "Bearer " + identity.keys().internalToken(part, "identity"))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString("{}")))
                .isProblem(403, "access_denied");
    }
}
