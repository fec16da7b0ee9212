package id.satugerbang.registry.catalogue;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for.
 *
 * @param terms words, all of which have to be found, by prefix or nearly
 * @param region Kemendagri code; finds the services of that region, of those above and below it
 */
record CatalogueQuery(
        List<String> terms,
        @Nullable String region,
        @Nullable String sector,
        @Nullable CatalogueCursor cursor) {

    private static final int MOST_TERMS = 8;

    static CatalogueQuery of(
            @Nullable String words, @Nullable String region, @Nullable String sector, @Nullable String cursor) {
        List<String> terms = words == null
                ? List.of()
                : Arrays.stream(words.split("[^\\p{L}\\p{N}]+"))
                        .filter(term -> !term.isEmpty())
                        .limit(MOST_TERMS)
                        .toList();
        return new CatalogueQuery(terms, region, sector, cursor == null ? null : CatalogueCursor.parse(cursor));
    }

    /** All words as one text; empty where there are none. */
    String text() {
        return String.join(" ", terms);
    }
}
