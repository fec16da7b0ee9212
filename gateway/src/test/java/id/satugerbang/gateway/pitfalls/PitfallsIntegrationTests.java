package id.satugerbang.gateway.pitfalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** This gateway shows none of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PitfallsIntegrationTests {

    private ProbedGateway gateway;

    @BeforeAll
    void start(@TempDir Path directory) {
        gateway = new OurGateway(directory);
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @EnumSource
    void thisGatewayDoesNot(Pitfall pitfall) {
        assertThat(pitfall.isShownBy(gateway)).isFalse();
    }
}
