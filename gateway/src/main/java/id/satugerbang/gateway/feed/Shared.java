package id.satugerbang.gateway.feed;

import id.satugerbang.gateway.route.Audience;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One object for what tens of thousands of releases have in common. */
final class Shared {

    private static final int MANY = 1_000;
    private static final Map<Set<Audience>, Set<Audience>> AUDIENCES = new ConcurrentHashMap<>();
    private static final Map<Long, Duration> DEADLINES = new ConcurrentHashMap<>();

    private Shared() {}

    static Set<Audience> audience(Set<Audience> audience) {
        return AUDIENCES.computeIfAbsent(audience, Set::copyOf);
    }

    static Duration deadline(long millis) {
        return DEADLINES.size() < MANY
                ? DEADLINES.computeIfAbsent(millis, Duration::ofMillis)
                : Duration.ofMillis(millis);
    }
}
