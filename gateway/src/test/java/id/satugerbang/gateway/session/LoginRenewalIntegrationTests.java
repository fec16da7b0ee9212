package id.satugerbang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.gateway.testing.TestBrowser;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestIssuer;
import id.satugerbang.gateway.testing.TestKeys;
import id.satugerbang.gateway.testing.TestRedis;
import id.satugerbang.gateway.testing.TestService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginRenewalIntegrationTests {

    @Test
    void twoReplicasShareOneRefresh(@TempDir Path directory) {
        try (TestIssuer issuer = new TestIssuer();
                TestService identity = new TestService();
                TestGateway one = replica(directory.resolve("one"), issuer, identity);
                TestGateway two = replica(directory.resolve("two"), issuer, identity)) {
            String warm = signedIn(one, issuer);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> status(one, warm) == 200);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> status(two, warm) == 200);
            issuer.lifetime(Duration.ofMillis(1500));
            String cookie = signedIn(one, issuer);
            issuer.lifetime(Duration.ofMinutes(5));

            List<CompletableFuture<Integer>> calls = IntStream.range(0, 16)
                    .mapToObj(call -> CompletableFuture.supplyAsync(() -> status(call % 2 == 0 ? one : two, cookie)))
                    .toList();

            assertThat(calls).allSatisfy(call -> assertThat(call.join()).isEqualTo(200));
            assertThat(issuer.refreshes()).isEqualTo(1);
        }
    }

    private static String signedIn(TestGateway gateway, TestIssuer issuer) {
        TestBrowser browser = new TestBrowser(gateway, issuer);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> browser.signIn("/").statusCode() == 302);
        return "__Host-satu=" + browser.cookies().get("__Host-satu");
    }

    private static int status(TestGateway gateway, String cookie) {
        return gateway.get("/identity/v1/profile", "Cookie", cookie).statusCode();
    }

    /** The replicas of an installation have the same keys. */
    private static TestGateway replica(Path directory, TestIssuer issuer, TestService identity) {
        return TestGateway.start(
                directory,
                TestRedis.shared().port(),
                Map.of(
                        "satu.issuer", issuer.issuer(),
                        "satu.gateway.identity-uri", identity.uri(),
                        "satu.gateway.session.refresh-ahead", "2s",
                        "satu.keys-dir", sharedKeys(directory).toString()));
    }

    private static Path sharedKeys(Path directory) {
        Path keys = directory.resolveSibling("shared-keys");
        return Files.isDirectory(keys) ? keys : TestKeys.writeTo(keys);
    }
}
