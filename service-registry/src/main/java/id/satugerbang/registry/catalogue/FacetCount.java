package id.satugerbang.registry.catalogue;

import java.util.List;

/** How many services of a search have a value; the facet {@code total} counts all of them. */
record FacetCount(String facet, String value, long count) {

    /** How many services there are in all. */
    static long total(List<FacetCount> counts) {
        return counts.stream()
                .filter(count -> count.facet().equals("total"))
                .mapToLong(FacetCount::count)
                .sum();
    }
}
