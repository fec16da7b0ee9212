package id.satugerbang.registry.catalogue;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for.
 *
 * @param terms words, all of which have to be found, by prefix or nearly
 * @param typed whether anything was typed, with or without words in it
 */
record CatalogueQuery(
        List<String> terms,
        boolean typed,
        CatalogueFilters filters,
        @Nullable CatalogueCursor cursor) {

    private static final int MOST_TERMS = 8;

    /** True where something was typed that holds no word, such as an emoji: nothing is called so. */
    boolean isWordless() {
        return typed && terms.isEmpty();
    }

    static CatalogueQuery of(@Nullable String words, CatalogueFilters filters, @Nullable String cursor) {
        List<String> terms = words == null
                ? List.of()
                : Arrays.stream(words.split("[^\\p{L}\\p{N}]+"))
                        .filter(term -> !term.isEmpty())
                        .limit(MOST_TERMS)
                        .toList();
        return new CatalogueQuery(
                terms,
                words != null && !words.isBlank(),
                filters,
                cursor == null ? null : CatalogueCursor.parse(cursor));
    }
}
