package id.satugerbang.gateway.policy;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;

/**
 * {@code RateLimit} and {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers). Of a refused call {@code RateLimit} names those that
 * refused only, with the seconds until a call is there again.
 */
final class RateLimitHeaders {

    private RateLimitHeaders() {}

    static void write(HttpHeaders headers, List<Quota> quotas, List<Usage> usages) {
        boolean refused = usages.stream().anyMatch(Usage::isUsedUp);
        StringBuilder policy = new StringBuilder();
        StringBuilder standing = new StringBuilder();
        for (int i = 0; i < quotas.size(); i++) {
            Quota quota = quotas.get(i);
            Usage usage = usages.get(i);
            next(policy, quota).append(";q=").append(quota.limit().limit());
            policy.append(";w=").append(quota.limit().window().toSeconds());
            if (!refused || usage.isUsedUp()) {
                next(standing, quota).append(";r=").append(usage.remaining());
                standing.append(";t=").append(refused ? seconds(usage.pause()) : untilFull(quota, usage));
            }
        }
        headers.set("RateLimit-Policy", policy.toString());
        headers.set("RateLimit", standing.toString());
    }

    private static StringBuilder next(StringBuilder list, Quota quota) {
        return list.append(list.isEmpty() ? "\"" : ", \"").append(quota.name()).append('"');
    }

    /** Seconds until the longest wait is over. */
    static long retryAfter(List<Usage> usages) {
        Duration longest =
                usages.stream().map(Usage::pause).max(Duration::compareTo).orElse(Duration.ZERO);
        return Math.max(1, seconds(longest));
    }

    private static long untilFull(Quota quota, Usage usage) {
        long used = quota.limit().limit() - usage.remaining();
        return seconds(quota.limit()
                .window()
                .multipliedBy(used)
                .dividedBy(quota.limit().limit()));
    }

    private static long seconds(Duration time) {
        return time.plusMillis(999).toSeconds();
    }
}
