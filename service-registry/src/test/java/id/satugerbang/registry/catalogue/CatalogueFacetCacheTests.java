package id.satugerbang.registry.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class CatalogueFacetCacheTests {

    private static final CatalogueFacetCache.Key KEY = new CatalogueFacetCache.Key(
            List.of(new SearchWord("pajak", List.of())), new CatalogueFilters(null, null, null, null, null));

    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private int counted;
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final CatalogueFacetCache cache = new CatalogueFacetCache(clock(), background::add);

    @Test
    void countsAreKeptUntilSomethingIsPublished() {
        assertThat(total(1, 10)).isEqualTo(10);
        assertThat(total(1, 11)).isEqualTo(10);
        assertThat(total(2, 12)).isEqualTo(12);
    }

    @Test
    void countsAreKeptForHalfAMinute() {
        total(1, 10);
        now = now.plusSeconds(29);
        assertThat(total(1, 11)).isEqualTo(10);
        now = now.plusSeconds(2);
        assertThat(total(1, 11)).isEqualTo(11);
    }

    @Test
    void countsOfThousandsOutliveAPublicationByAtMostFiveSeconds() {
        total(1, 5000);
        now = now.plus(Duration.ofMillis(4900));
        assertThat(total(2, 5001)).isEqualTo(5000);
        now = now.plus(Duration.ofMillis(200));
        assertThat(total(3, 5002)).isEqualTo(5002);
    }

    @Test
    void whileOldCountsAreGivenOneSearchHasThemCountedAgain() {
        total(1, 5000);
        assertThat(total(2, 5001)).isEqualTo(5000);
        assertThat(total(2, 5002)).isEqualTo(5000);
        assertThat(background).hasSize(1);
        background.remove().run();
        assertThat(total(2, 5003)).isEqualTo(5001);
        assertThat(background).isEmpty();
        assertThat(total(3, 5004)).isEqualTo(5001);
        assertThat(background).hasSize(1);
    }

    @Test
    void countsAreMadeAgainBeforeTheirHalfMinuteIsOver() {
        total(1, 10);
        now = now.plusSeconds(26);
        assertThat(total(1, 11)).isEqualTo(10);
        background.remove().run();
        now = now.plusSeconds(20);
        assertThat(total(1, 12)).isEqualTo(11);
    }

    @Test
    void whereCountingInTheBackgroundFailsTheNextSearchTriesAgain() {
        total(1, 5000);
        cache.get(KEY, 2, () -> {
            throw new QueryTimeoutException("too slow");
        });
        background.remove().run();
        assertThat(total(2, 5001)).isEqualTo(5000);
        assertThat(background).hasSize(1);
    }

    @Test
    void atMostFiveHundredSearchesAreKept() {
        for (int search = 0; search < 501; search++) {
            cache.get(key("kata" + search), 1, () -> counts(1, 1));
        }
        cache.get(key("kata500"), 1, () -> counts(1, 2));
        assertThat(counted).isEqualTo(501);
        cache.get(key("kata0"), 1, () -> counts(1, 3));
        assertThat(counted).isEqualTo(502);
    }

    private long total(long revision, long count) {
        return FacetCount.total(cache.get(KEY, revision, () -> counts(revision, count)));
    }

    private CatalogueFacetCache.Counted counts(long revision, long count) {
        counted++;
        return new CatalogueFacetCache.Counted(
                revision, List.of(new FacetCount("total", "", count), new FacetCount("costs", "free", count)));
    }

    private static CatalogueFacetCache.Key key(String word) {
        return new CatalogueFacetCache.Key(List.of(new SearchWord(word, List.of())), KEY.filters());
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
