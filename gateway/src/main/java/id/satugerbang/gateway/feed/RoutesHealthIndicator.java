package id.satugerbang.gateway.feed;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up once a whole route table is loaded, from wherever. */
class RoutesHealthIndicator implements HealthIndicator {

    private final RouteApplier applier;

    RoutesHealthIndicator(RouteApplier applier) {
        this.applier = applier;
    }

    @Override
    public Health health() {
        return applier.isLoaded()
                ? Health.up().withDetail("revision", applier.revision()).build()
                : Health.outOfService().build();
    }
}
