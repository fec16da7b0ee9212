package id.satugerbang.gateway.feed;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up once a whole route table is loaded; one of an earlier run is given a moment to become current. Says how old the routes are. */
class RoutesHealthIndicator implements HealthIndicator {

    private final RouteApplier applier;
    private final Freshness freshness;

    RoutesHealthIndicator(RouteApplier applier, Freshness freshness) {
        this.applier = applier;
        this.freshness = freshness;
    }

    @Override
    public Health health() {
        Health.Builder health = applier.isLoaded() && freshness.isReady() ? Health.up() : Health.outOfService();
        Position position = applier.position();
        if (position.revision() >= 0) {
            health.withDetail("revision", position.revision());
        }
        String epoch = position.epoch();
        if (epoch != null) {
            health.withDetail("epoch", epoch);
        }
        Duration age = freshness.age();
        if (age != null) {
            health.withDetail("age_s", age.toSeconds());
        }
        return health.build();
    }
}
