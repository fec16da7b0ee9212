package id.satugerbang.gateway.feed;

import id.satugerbang.api.internal.model.PublishedRoute;
import id.satugerbang.gateway.route.Farewell;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Translates since when a release is deprecated between the contract and the route stage. */
final class FarewellCodec {

    private FarewellCodec() {}

    static @Nullable Farewell farewell(PublishedRoute route) {
        boolean deprecated = Boolean.TRUE.equals(route.getDeprecated()) || route.getDeprecatedAt() != null;
        return deprecated ? new Farewell(instant(route.getDeprecatedAt()), instant(route.getSunsetAt())) : null;
    }

    static PublishedRoute published(@Nullable Farewell farewell, PublishedRoute route) {
        return farewell == null
                ? route.deprecated(false)
                : route.deprecated(true).deprecatedAt(utc(farewell.since())).sunsetAt(utc(farewell.until()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
