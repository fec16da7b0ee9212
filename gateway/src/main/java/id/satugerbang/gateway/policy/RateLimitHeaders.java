package id.satugerbang.gateway.policy;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** {@code RateLimit} and {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers). */
final class RateLimitHeaders {

    private RateLimitHeaders() {}

    static void write(HttpHeaders headers, List<Quota> quotas, List<Usage> usages) {
        StringBuilder policy = new StringBuilder();
        StringBuilder standing = new StringBuilder();
        for (int i = 0; i < quotas.size(); i++) {
            Quota quota = quotas.get(i);
            String separator = i == 0 ? "" : ", ";
            policy.append(separator)
                    .append('"' + quota.name() + "\";q=" + quota.limit().limit() + ";w=")
                    .append(quota.limit().window().toSeconds());
            standing.append(separator)
                    .append('"' + quota.name() + "\";r=" + usages.get(i).remaining() + ";t=")
                    .append(untilFull(quota, usages.get(i)));
        }
        headers.set("RateLimit-Policy", policy.toString());
        headers.set("RateLimit", standing.toString());
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
