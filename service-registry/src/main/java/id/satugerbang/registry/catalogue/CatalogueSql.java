package id.satugerbang.registry.catalogue;

import id.satugerbang.api.registry.model.CostFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The search in SQL: full text by word, prefix and stem, facets in one pass, keyset pages.
 *
 * <p>What is found comes in tiers, and each is asked for only where those before it do not fill the page: a search for a common
 * word reads some rows in order and never ranks thousands. Inside a tier those come first of whose name the words are the
 * greatest part; without words the order is that of the names.
 */
final class CatalogueSql {

    static final String COLUMNS = """
            s.id, s.agency, s.slug, s.name_id, s.name_en, s.summary_id, s.summary_en, s.sector, s.region, s.life_events,
            s.simulated, a.name_id as agency_name_id, a.name_en as agency_name_en, r.state, r.published_at, c.standard,
            c.operations
            """;
    /** Agencies that own a service too; for one service, not for pages. */
    static final String PARTNERS = """
            array(select p.agency from service_partner p
                where p.service_id = s.id and p.accepted_at is not null order by p.agency) as partners,
            """;

    static final String TABLES = """
            from current_route c join service s on s.id = c.service_id join agency a on a.alias = s.agency
            join release r on r.id = c.release_id
            """;

    private static final int NAME_BEGINS = 2;
    private static final int WORDS_IN_NAME = 1;
    private static final int WORDS_ANYWHERE = 0;
    private static final int MOST_VALUES = 50;

    private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    private final StringBuilder conditions = new StringBuilder("true");
    private final @Nullable CatalogueCursor cursor;
    private final String query;
    private final String order;

    CatalogueSql(List<SearchWord> words, CatalogueFilters filters, @Nullable CatalogueCursor cursor) {
        this.cursor = cursor;
        this.query = query(words);
        this.order = words.isEmpty() ? "sort_name" : "fit_order";
        addRegion(filters.region());
        addEqual("sector", filters.sector());
        addEqual("agency", filters.agency());
        if (filters.cost() != null) {
            conditions.append(filters.cost() == CostFilter.FREE ? " and e.free" : " and not e.free");
        }
        if (filters.lifeEvent() != null) {
            parameters.put("life_event", filters.lifeEvent());
            conditions.append(" and e.life_events @> array[:life_event]::text[]");
        }
        if (cursor != null) {
            parameters.put("after", cursor.place());
            parameters.put("id", cursor.id());
        }
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    /** Rows {@code facet, value, count}; the facet {@code total} has one row. */
    String facets() {
        StringBuilder facets =
                new StringBuilder("with m as materialized (select e.agency, e.sector, e.region, e.life_events,"
                        + " e.free from catalogue_entry e where " + conditions + matches("terms") + ")"
                        + " select 'total' as facet, '' as value, count(*) as count from m");
        facet(facets, "regions", "region from m");
        facet(facets, "sectors", "sector from m");
        facet(facets, "agencies", "agency from m");
        facet(facets, "costs", "case when free then 'free' else 'paid' end from m where free is not null");
        facet(facets, "life_events", "unnest(life_events) from m");
        return facets.toString();
    }

    /** Tiers from the best on that are not before the cursor: names that begin so, words in the name, words anywhere. */
    List<Integer> tiers() {
        List<Integer> tiers =
                query.isEmpty() ? List.of(WORDS_ANYWHERE) : List.of(NAME_BEGINS, WORDS_IN_NAME, WORDS_ANYWHERE);
        return cursor == null
                ? tiers
                : tiers.stream().filter(tier -> tier <= cursor.tier()).toList();
    }

    /** The first entries of a tier, or those after the cursor. */
    String page(int tier, int most) {
        return "with found as (select e.service_id as id, e." + order + " as place, " + tier
                + " as tier from catalogue_entry e where "
                + conditions + in(tier) + afterCursor(tier) + " order by e." + order + ", e.service_id limit " + most
                + ") select found.tier, found.place, " + COLUMNS + TABLES
                + "join found on found.id = s.id order by found.place, found.id";
    }

    private String in(int tier) {
        if (query.isEmpty()) {
            return "";
        }
        String begins = " (e.name collate \"C\" >= :name and e.name collate \"C\" < :name || chr(1114111))";
        return switch (tier) {
            case NAME_BEGINS -> matches("name_terms") + " and" + begins;
            case WORDS_IN_NAME -> matches("name_terms") + " and not" + begins;
            default -> matches("terms") + " and not e.name_terms @@ (" + query + ")";
        };
    }

    private String matches(String column) {
        return query.isEmpty() ? "" : " and e." + column + " @@ (" + query + ")";
    }

    private static void facet(StringBuilder facets, String name, String values) {
        facets.append(" union all (select '")
                .append(name)
                .append("', value, count(*) from (select ")
                .append(values.replaceFirst(" from", " as value from"))
                .append(") v group by value order by count(*) desc, value limit ")
                .append(MOST_VALUES)
                .append(")");
    }

    /** Every word has to be there: as it is, as a beginning, by its stem, or as what was meant. */
    private String query(List<SearchWord> words) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < words.size(); index++) {
            SearchWord word = words.get(index);
            text.append(index == 0 ? "(" : " && (");
            if (word.corrections().isEmpty()) {
                String name = parameter("w" + index, word.word());
                text.append("to_tsquery('simple', " + name + " || ':*') || to_tsquery('indonesian', " + name + ")");
            } else {
                text.append(
                        "to_tsquery('simple', " + parameter("w" + index, String.join(" | ", word.corrections())) + ")");
            }
            text.append(")");
        }
        if (!words.isEmpty()) {
            parameters.put(
                    "name",
                    String.join(" ", words.stream().map(SearchWord::word).toList()));
        }
        return text.toString();
    }

    private String parameter(String name, String value) {
        parameters.put(name, value);
        return ":" + name;
    }

    private void addRegion(@Nullable String region) {
        if (region != null) {
            parameters.put("region", region);
            parameters.put("above", CatalogueFilters.withAncestors(region));
            conditions.append(" and (e.region = any (:above) or e.region like :region || '.%')");
        }
    }

    private void addEqual(String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
            conditions.append(" and e.").append(name).append(" = :").append(name);
        }
    }

    private String afterCursor(int tier) {
        return cursor != null && tier == cursor.tier() ? " and (e." + order + ", e.service_id) > (:after, :id)" : "";
    }
}
