package id.satugerbang.gateway.feed;

import id.satugerbang.api.internal.model.RouteRateLimit;
import id.satugerbang.gateway.route.RateLimit;
import id.satugerbang.gateway.route.UnbuildableReleaseException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Translates rate limits between the contract and the route stage. */
final class PolicyCodec {

    private PolicyCodec() {}

    /** @throws UnbuildableReleaseException where one cannot be kept */
    static List<RateLimit> rateLimits(@Nullable List<RouteRateLimit> declared) {
        return declared == null
                ? List.of()
                : declared.stream().map(PolicyCodec::rateLimit).toList();
    }

    static List<RouteRateLimit> published(List<RateLimit> limits) {
        return limits.stream()
                .map(limit -> new RouteRateLimit(
                        RouteRateLimit.KeyEnum.valueOf(limit.key().name()), limit.limit(), (int)
                                limit.window().toSeconds()))
                .toList();
    }

    private static RateLimit rateLimit(RouteRateLimit declared) {
        if (declared.getKey() == null || declared.getLimit() == null || declared.getWindowS() == null) {
            throw new UnbuildableReleaseException("A rate limit is incomplete");
        }
        return new RateLimit(
                RateLimit.Key.valueOf(declared.getKey().name()),
                declared.getLimit(),
                Duration.ofSeconds(declared.getWindowS()));
    }
}
