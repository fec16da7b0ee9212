package id.satugerbang.registry.publication;

import id.satugerbang.api.internal.model.RouteRateLimit;
import id.satugerbang.api.registry.model.Policy;
import id.satugerbang.api.registry.model.RateLimit;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deadline, largest body and rate limits of a release; what cannot be kept is noted. */
final class TrafficPolicy {

    private static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(10);
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final long DEFAULT_BODY = 1024 * 1024;
    private static final Duration SHORTEST_WINDOW = Duration.ofSeconds(1);
    private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

    private final Policy policy;
    private final Findings findings;

    TrafficPolicy(@Nullable Policy policy, Findings findings) {
        this.policy = policy == null ? new Policy() : policy;
        this.findings = findings;
    }

    Duration deadline() {
        String text = policy.getDeadline();
        if (text == null) {
            return DEFAULT_DEADLINE;
        }
        return within(text, SHORTEST, LONGEST).orElseGet(() -> {
            findings.add(FindingCode.DEADLINE_INVALID, "/policy/deadline", text);
            return DEFAULT_DEADLINE;
        });
    }

    long maxBody() {
        return policy.getMaxBodyBytes() == null ? DEFAULT_BODY : policy.getMaxBodyBytes();
    }

    @Nullable
    Integer maxConcurrent() {
        return policy.getMaxConcurrent();
    }

    /** Rate limits as gateways know them; empty where there are none. */
    List<RouteRateLimit> rateLimits() {
        List<RateLimit> declared = policy.getRateLimits() == null ? List.of() : policy.getRateLimits();
        List<RouteRateLimit> limits = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < declared.size(); index++) {
            RateLimit limit = declared.get(index);
            Optional<Duration> window = within(limit.getWindow(), SHORTEST_WINDOW, LONGEST_WINDOW);
            String key = limit.getKey().getValue();
            if (window.isEmpty() || !seen.add(key + window.get())) {
                findings.add(
                        FindingCode.RATE_LIMIT_INVALID,
                        "/policy/rate_limits/" + index + "/window",
                        key + " " + limit.getWindow());
            } else {
                int seconds = Math.toIntExact(window.get().toSeconds());
                if (limit.getLimit() < 1) {
                    findings.add(
                            FindingCode.RATE_LIMIT_INVALID,
                            "/policy/rate_limits/" + index + "/limit",
                            key + " " + limit.getLimit());
                    continue;
                }
                limits.add(new RouteRateLimit(RouteRateLimit.KeyEnum.fromValue(key), limit.getLimit(), seconds));
            }
        }
        return limits;
    }

    private static Optional<Duration> within(String text, Duration shortest, Duration longest) {
        try {
            return Optional.of(Duration.parse(text))
                    .filter(duration -> duration.compareTo(shortest) >= 0 && duration.compareTo(longest) <= 0);
        } catch (DateTimeException | ArithmeticException noDuration) {
            return Optional.empty();
        }
    }
}
