package id.satugerbang.registry.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Keeps the counts of searches that come again and again, as long as nothing was published and at most half a minute. Where
 * thousands match, counts of up to five seconds ago are given although something was published, so that a stream of
 * publications does not make every search count all of them again.
 */
@Component
class CatalogueFacetCache {

    private static final int MOST = 500;
    private static final int MANY = 2000;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LONGEST_OF_MANY = Duration.ofSeconds(5);

    private final Clock clock;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > MOST;
        }
    };

    CatalogueFacetCache(Clock clock) {
        this.clock = clock;
    }

    /** What is counted. */
    record Key(List<SearchWord> words, CatalogueFilters filters) {}

    private record Kept(long revision, Instant at, List<FacetCount> counts) {

        boolean serves(long current, Instant now) {
            return revision == current
                    ? at.plus(LONGEST).isAfter(now)
                    : FacetCount.total(counts) >= MANY
                            && at.plus(LONGEST_OF_MANY).isAfter(now);
        }
    }

    List<FacetCount> get(Key key, long revision, Supplier<List<FacetCount>> counting) {
        Instant now = clock.instant();
        synchronized (kept) {
            Kept known = kept.get(key);
            if (known != null && known.serves(revision, now)) {
                return known.counts();
            }
        }
        List<FacetCount> counts = List.copyOf(counting.get());
        synchronized (kept) {
            kept.put(key, new Kept(revision, now, counts));
        }
        return counts;
    }
}
