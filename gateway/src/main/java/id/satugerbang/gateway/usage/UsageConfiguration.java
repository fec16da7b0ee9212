package id.satugerbang.gateway.usage;

import id.satugerbang.gateway.GatewayProperties;
import id.satugerbang.gateway.internal.PartClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.MeterObservationHandler;
import io.micrometer.observation.Observation;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that count. */
@Configuration(proxyBeanMethods = false)
class UsageConfiguration {

    @Bean
    UsageCounters usageCounters() {
        return new UsageCounters();
    }

    @Bean
    CountCallsFilter countCallsFilter(UsageCounters counters) {
        return new CountCallsFilter(counters);
    }

    @Bean
    MeterObservationHandler<Observation.Context> meterObservationHandler(MeterRegistry meters) {
        return new BegunObservations(meters);
    }

    @Bean
    UsageReporter usageReporter(
            UsageCounters counters,
            MeterRegistry meters,
            PartClient registryCalls,
            GatewayProperties properties,
            Clock clock) {
        GatewayProperties.Usage usage = properties.usage();
        return new UsageReporter(
                new UsageReports(counters, clock),
                new ServiceMetrics(counters, meters, usage.namedServices()),
                registryCalls,
                properties.replica(),
                usage.interval());
    }
}
