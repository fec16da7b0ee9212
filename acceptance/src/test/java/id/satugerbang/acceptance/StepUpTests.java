package id.satugerbang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.acceptance.system.BrowserSession;
import id.satugerbang.acceptance.system.Calls;
import id.satugerbang.acceptance.system.RealmAdmin;
import id.satugerbang.acceptance.system.RealmAdmin.Citizen;
import id.satugerbang.acceptance.system.RunningSystem;
import id.satugerbang.acceptance.system.WithRunningSystem;
import org.junit.jupiter.api.Test;

/** A second factor at the real Keycloak, asked for through the gateway. */
@WithRunningSystem
class StepUpTests {

    private final RunningSystem system;

    StepUpTests(RunningSystem system) {
        this.system = system;
    }

    @Test
    void aOneTimeCodeMakesTheSessionSubstantial() {
        try (RealmAdmin admin = RealmAdmin.of(system)) {
            Citizen citizen = admin.citizen();
            BrowserSession browser = BrowserSession.signedIn(citizen.username(), citizen.password(), system);
            assertThat(assurance(browser)).isEqualTo("basic");

            browser.stepUp(citizen.password());

            assertThat(assurance(browser)).isEqualTo("substantial");
        }
    }

    private String assurance(BrowserSession browser) {
        return new Calls(system.portal())
                .get("/auth/session", "Cookie", browser.cookie())
                .json()
                .path("assurance")
                .asString();
    }
}
