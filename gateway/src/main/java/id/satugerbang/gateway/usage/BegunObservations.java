package id.satugerbang.gateway.usage;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.observation.MeterObservationHandler;
import io.micrometer.observation.Observation;

/** Measures observations as usual, those excepted that end before they began: a client whose connection is reset at once. */
final class BegunObservations implements MeterObservationHandler<Observation.Context> {

    private final DefaultMeterObservationHandler usual;

    BegunObservations(MeterRegistry registry) {
        this.usual = new DefaultMeterObservationHandler(registry);
    }

    @Override
    public void onStart(Observation.Context context) {
        usual.onStart(context);
    }

    @Override
    public void onStop(Observation.Context context) {
        if (context.containsKey(Timer.Sample.class)) {
            usual.onStop(context);
        }
    }

    @Override
    public void onEvent(Observation.Event event, Observation.Context context) {
        usual.onEvent(event, context);
    }
}
