package id.satugerbang.gateway.pitfalls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stock gateway shows each, by the same probe: one that no longer does is news, and its probe proves nothing any more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockPitfallsIntegrationTests {

    private ProbedGateway gateway;

    @BeforeAll
    void start() {
        gateway = new StockGateway();
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @EnumSource
    void aStockGatewayDoes(Pitfall pitfall) {
        assertThat(pitfall.isShownBy(gateway)).isTrue();
    }
}
