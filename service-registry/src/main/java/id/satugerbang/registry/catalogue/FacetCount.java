package id.satugerbang.registry.catalogue;

/** How many services of a search have a value; the facet {@code total} counts all of them. */
record FacetCount(String facet, String value, long count) {}
