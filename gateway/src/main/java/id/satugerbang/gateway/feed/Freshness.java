package id.satugerbang.gateway.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the live routes were last seen to be the current ones, by the feed or by the registry. */
class Freshness {

    private final Clock clock;
    private final Duration startWait;
    private final Instant start;
    private volatile @Nullable Instant confirmed;
    private volatile @Nullable Instant written;

    /** @param startWait how long a replica that has routes of an earlier run only waits for current ones */
    Freshness(Clock clock, Duration startWait) {
        this.clock = clock;
        this.startWait = startWait;
        this.start = clock.instant();
    }

    void confirmed() {
        confirmed = clock.instant();
    }

    /** @param at when the snapshot was written that the routes come from */
    void fromDisk(Instant at) {
        written = at;
    }

    /** True where the routes are current, or nobody has said so for a while after the start. */
    boolean isReady() {
        return confirmed != null || Duration.between(start, clock.instant()).compareTo(startWait) >= 0;
    }

    /** Time since the routes were current for certain; absent where nothing is known of it. */
    @Nullable
    Duration age() {
        Instant last = confirmed == null ? written : confirmed;
        return last == null ? null : Duration.between(last, clock.instant());
    }
}
