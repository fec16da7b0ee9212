package id.satugerbang.registry.catalogue;

import id.satugerbang.api.registry.model.CostFilter;
import org.jspecify.annotations.Nullable;

/**
 * What a search is narrowed to.
 *
 * @param region Kemendagri code; finds the services of that region, of those above and below it
 */
record CatalogueFilters(
        @Nullable String region,
        @Nullable String sector,
        @Nullable String agency,
        @Nullable CostFilter cost,
        @Nullable String lifeEvent) {}
