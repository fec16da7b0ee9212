package id.satugerbang.identity.keycloak.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;

class BackoffTests {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    @RepeatedTest(20)
    void pausesDoubleWithEachFailureAndVaryByUpToAHalf() {
        assertThat(backoff.pause(1)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(backoff.pause(3)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @RepeatedTest(20)
    void noPauseIsLongerThanTheLongest() {
        assertThat(backoff.pause(6)).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
        assertThat(backoff.pause(100_000)).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
    }
}
