package id.satugerbang.registry.catalogue;

import id.satugerbang.api.registry.model.CostFilter;
import java.util.ArrayList;
import java.util.List;
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
        @Nullable String lifeEvent) {

    /** A region's code and those of the regions that it lies in. */
    static String[] withAncestors(String region) {
        List<String> codes = new ArrayList<>(List.of(region));
        for (int dot = region.lastIndexOf('.'); dot > 0; dot = region.lastIndexOf('.', dot - 1)) {
            codes.add(region.substring(0, dot));
        }
        return codes.toArray(String[]::new);
    }
}
