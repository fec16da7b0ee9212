package id.satugerbang.gateway.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;

class BegunObservationsTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ObservationRegistry observations = ObservationRegistry.create();

    BegunObservationsTests() {
        observations.observationConfig().observationHandler(new BegunObservations(meters));
    }

    @Test
    void whatEndsBeforeItBeganIsNoError() {
        assertThatCode(() ->
                        Observation.createNotStarted("panggilan", observations).stop())
                .doesNotThrowAnyException();
        assertThat(meters.find("panggilan").timer()).isNull();
    }

    @Test
    void whatBeganIsMeasured() {
        Observation.start("panggilan", observations).stop();

        assertThat(meters.get("panggilan").timer().count()).isEqualTo(1);
    }
}
