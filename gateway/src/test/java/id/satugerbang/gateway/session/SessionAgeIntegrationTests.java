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

    @Test
    void aSessionEndsByAgeHoweverMuchItIsUsed(@TempDir Path directory) {
        try (TestIssuer issuer = new TestIssuer();
                TestGateway gateway = TestGateway.start(
                        directory,
                        TestRedis.shared().port(),
                        Map.of("satu.issuer", issuer.issuer(), "satu.gateway.session.longest", "3s"))) {
            TestBrowser browser = new TestBrowser(gateway, issuer);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> browser.signIn("/").statusCode() == 302
                            && browser.session().path("authenticated").asBoolean());

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !browser.session().path("authenticated").asBoolean());
        }
    }
}
