package id.satugerbang.registry.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueFacetCacheTests {

    private static final CatalogueFacetCache.Key KEY = new CatalogueFacetCache.Key(
            List.of(new SearchWord("pajak", List.of())), new CatalogueFilters(null, null, null, null, null));

    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private int counted;
    private final CatalogueFacetCache cache = new CatalogueFacetCache(clock());

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
    void atMostFiveHundredSearchesAreKept() {
        for (int search = 0; search < 501; search++) {
            cache.get(key("kata" + search), 1, () -> counts(1));
        }
        cache.get(key("kata500"), 1, () -> counts(2));
        assertThat(counted).isEqualTo(501);
        cache.get(key("kata0"), 1, () -> counts(3));
        assertThat(counted).isEqualTo(502);
    }

    private long total(long revision, long count) {
        return FacetCount.total(cache.get(KEY, revision, () -> counts(count)));
    }

    private List<FacetCount> counts(long count) {
        counted++;
        return List.of(new FacetCount("total", "", count), new FacetCount("costs", "free", count));
    }

    private static CatalogueFacetCache.Key key(String word) {
        return new CatalogueFacetCache.Key(List.of(new SearchWord(word, List.of())), KEY.filters());
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
