package id.satugerbang.gateway.session;

import static org.awaitility.Awaitility.await;

import id.satugerbang.gateway.testing.TestBrowser;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestIssuer;
import id.satugerbang.gateway.testing.TestRedis;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionAgeIntegrationTests {

    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void aSessionEndsByAgeHoweverMuchItIsUsed(@TempDir Path directory) {
        try (TestIssuer issuer = new TestIssuer();
                TestGateway gateway = start(directory, issuer, "satu.gateway.session.longest", "3s")) {
            TestBrowser browser = signedIn(gateway, issuer);

            await().atMost(LONG).until(() -> !isSignedIn(browser));
        }
    }

    /** Uses are noted once a minute at most, so that these looks do not prolong it. */
    @Test
    void aSessionEndsByTheIdleTimeLongBeforeItsAge(@TempDir Path directory) {
        try (TestIssuer issuer = new TestIssuer();
                TestGateway gateway = start(directory, issuer, "spring.session.timeout", "3s")) {
            TestBrowser browser = signedIn(gateway, issuer);

            await().atMost(LONG).until(() -> !isSignedIn(browser));
        }
    }

    private static TestGateway start(Path directory, TestIssuer issuer, String setting, String value) {
        return TestGateway.start(
                directory, TestRedis.shared().port(), Map.of("satu.issuer", issuer.issuer(), setting, value));
    }

    private static TestBrowser signedIn(TestGateway gateway, TestIssuer issuer) {
        TestBrowser browser = new TestBrowser(gateway, issuer);
        await().atMost(LONG).until(() -> browser.signIn("/").statusCode() == 302 && isSignedIn(browser));
        return browser;
    }

    private static boolean isSignedIn(TestBrowser browser) {
        return browser.session().path("authenticated").asBoolean();
    }
}
