package id.satugerbang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.acceptance.system.BrowserSession;
import id.satugerbang.acceptance.system.Calls;
import id.satugerbang.acceptance.system.RealmAdmin;
import id.satugerbang.acceptance.system.RealmAdmin.Citizen;
import id.satugerbang.acceptance.system.RunningSystem;
import id.satugerbang.acceptance.system.WithRunningSystem;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The right to be erased, with both parts that know the citizen: identity's data, and the account in Keycloak. */
@WithRunningSystem
class ErasureTests {

    private final RunningSystem system;
    private final Calls gateway;

    ErasureTests(RunningSystem system) {
        this.system = system;
        gateway = new Calls(system.portal());
    }

    @Test
    void dataGoAtOnceTheAccountFollowsAndTheRequestIsDoneThen() {
        try (RealmAdmin admin = RealmAdmin.of(system)) {
            Citizen citizen = admin.citizen();
            String bearer = "Bearer " + admin.tokenOf(citizen);
            enterName(bearer);
            assertThat(profile(bearer).toString()).contains("Contoh Hapus");

            BrowserSession browser = BrowserSession.signedIn(citizen.username(), citizen.password(), system);
            browser.stepUp(citizen.password());
            String csrf = gateway.get("/auth/session", "Cookie", browser.cookie())
                    .json()
                    .path("csrf")
                    .path("token")
                    .asString("");
            Calls.Answer request = gateway.postJson(
                    "/identity/v1/rights-requests",
                    "{\"kind\":\"erase\"}",
                    "Cookie",
                    browser.cookie(),
                    "X-CSRF-TOKEN",
                    csrf);
            assertThat(request.status()).as(request.toString()).isEqualTo(201);
            assertThat(profile(bearer).json().path("attributes").isEmpty()).isTrue();

            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> !admin.has(citizen)
                            && state(request.json().path("id").asString(), bearer)
                                    .equals("done"));
            assertThat(admin.mayStillSignIn(citizen)).isFalse();
        }
    }

    private void enterName(String bearer) {
        Calls.Answer entered = gateway.send(
                "PATCH",
                "/identity/v1/profile",
                "{\"attributes\":{\"nama_lengkap\":\"Contoh Hapus\"}}",
                "Authorization",
                bearer,
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        assertThat(entered.status()).as(entered.toString()).isEqualTo(200);
    }

    private Calls.Answer profile(String bearer) {
        return gateway.get("/identity/v1/profile", "Authorization", bearer);
    }

    private String state(String request, String bearer) {
        return gateway.get("/identity/v1/rights-requests/" + request, "Authorization", bearer)
                .json()
                .path("state")
                .asString("");
    }
}
