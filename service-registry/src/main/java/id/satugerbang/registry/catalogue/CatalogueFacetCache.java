package id.satugerbang.registry.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps the counts of searches that come again and again, as long as nothing was published and at most half a minute. Where
 * thousands match, counts of up to five seconds ago are given although something was published. Counts that are about to be of no
 * use any more are counted again in the background, so that no search has to wait for it while others come.
 */
@Component
class CatalogueFacetCache {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueFacetCache.class);
    private static final int MOST = 500;
    private static final int MANY = 2000;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration UNTOUCHED = Duration.ofSeconds(25);
    private static final Duration LONGEST_OF_MANY = Duration.ofSeconds(5);

    private final Clock clock;
    private final Executor background;
    private final Set<Key> renewed = new HashSet<>();
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > MOST;
        }
    };

    CatalogueFacetCache(Clock clock, @Qualifier("applicationTaskExecutor") Executor background) {
        this.clock = clock;
        this.background = background;
    }

    /** What is counted. */
    record Key(List<SearchWord> words, CatalogueFilters filters) {}

    /** Counts, and the revision that they were made of. */
    record Counted(long revision, List<FacetCount> counts) {}

    private record Kept(Counted counted, Instant at) {

        boolean serves(long current, Instant now) {
            return counted.revision() == current
                    ? at.plus(LONGEST).isAfter(now)
                    : FacetCount.total(counted.counts()) >= MANY
                            && at.plus(LONGEST_OF_MANY).isAfter(now);
        }

        boolean wantsRenewal(long current, Instant now) {
            return counted.revision() != current || !at.plus(UNTOUCHED).isAfter(now);
        }
    }

    List<FacetCount> get(Key key, long revision, Supplier<Counted> counting) {
        Instant now = clock.instant();
        Kept known = kept(key);
        if (known == null || !known.serves(revision, now)) {
            return count(key, counting);
        }
        if (known.wantsRenewal(revision, now)) {
            renew(key, counting);
        }
        return known.counted().counts();
    }

    private List<FacetCount> count(Key key, Supplier<Counted> counting) {
        Instant begun = clock.instant();
        Counted counted = counting.get();
        synchronized (kept) {
            kept.put(key, new Kept(counted, begun));
        }
        return counted.counts();
    }

    private @Nullable Kept kept(Key key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    /** Counts again, unless somebody does so already. */
    private void renew(Key key, Supplier<Counted> counting) {
        synchronized (renewed) {
            if (!renewed.add(key)) {
                return;
            }
        }
        background.execute(() -> {
            try {
                count(key, counting);
            } catch (DataAccessException | TransactionException unavailable) {
                LOG.warn("counts of the catalogue were not renewed: {}", unavailable.getMessage());
            } finally {
                synchronized (renewed) {
                    renewed.remove(key);
                }
            }
        });
    }
}
