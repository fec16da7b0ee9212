package id.satugerbang.registry.catalogue;

import id.satugerbang.api.registry.model.CatalogueFacets;
import id.satugerbang.api.registry.model.FacetValue;
import id.satugerbang.registry.region.Regions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts with the names of what was counted. */
@Component
class CatalogueFacetViews {

    private final JdbcClient database;
    private final Regions regions;

    CatalogueFacetViews(JdbcClient database, Regions regions) {
        this.database = database;
        this.regions = regions;
    }

    CatalogueFacets facets(List<FacetCount> counts) {
        Map<String, String> agencies = agencyNames(counts);
        return new CatalogueFacets(
                values(counts, "regions", code -> regions.name(code).orElse(null)),
                values(counts, "sectors", sector -> null),
                values(counts, "agencies", agencies::get),
                values(counts, "costs", cost -> null),
                values(counts, "life_events", event -> null));
    }

    private static List<FacetValue> values(
            List<FacetCount> counts, String facet, Function<String, @Nullable String> name) {
        return counts.stream()
                .filter(count -> count.facet().equals(facet))
                .map(count -> new FacetValue(count.value(), count.count()).name(name.apply(count.value())))
                .toList();
    }

    private Map<String, String> agencyNames(List<FacetCount> counts) {
        String[] aliases = counts.stream()
                .filter(count -> count.facet().equals("agencies"))
                .map(FacetCount::value)
                .toArray(String[]::new);
        Map<String, String> names = new HashMap<>();
        database.sql("select alias, name_id from agency where alias = any (?)")
                .param(aliases)
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }
}
