package id.satugerbang.registry.catalogue;

import id.satugerbang.api.registry.model.CostFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The search in SQL: full text by word, prefix and stem, facets in one pass, keyset pages.
 *
 * <p>What is found comes in tiers: names that begin so, words in the name, words anywhere. Inside a tier those come first of
 * whose name the words are the greatest part; without words the order is that of the names. Every match of words is read once,
 * from the index of words, and the first are kept: looking through all services in their order until a page is full reads nearly
 * all of them where the matches stand together near the end.
 */
final class CatalogueSql {

    static final String COLUMNS = """
            s.id, s.agency, s.slug, s.name_id, s.name_en, s.summary_id, s.summary_en, s.sector, s.region, s.life_events,
            s.simulated, a.name_id as agency_name_id, a.name_en as agency_name_en, r.state, c.standard
            """;
    /** What a page about one service shows besides. */
    static final String DETAILS = """
            c.operations, r.published_at, r.deprecated_at, r.sunset_at, r.ended_at,
            array(select p.agency from service_partner p
                where p.service_id = s.id and p.accepted_at is not null order by p.agency) as partners,
            """;

    static final String TABLES = """
            from current_route c join service s on s.id = c.service_id join agency a on a.alias = s.agency
            join release r on r.id = c.release_id
            """;

    /** The newest release of a service that is not there any more, or not for a while; nothing where it has a route. */
    static final String ENDED = """
            from service s join agency a on a.alias = s.agency
            join lateral (
                select case when x.state in ('published', 'deprecated') then 'suspended' else x.state end as state, x.published_at,
                    x.deprecated_at, x.sunset_at, coalesce(x.ended_at, a.suspended_at) as ended_at, x.content
                from release x
                where x.service_id = s.id and x.published_at is not null
                    and x.state in ('published', 'deprecated', 'suspended', 'retired')
                order by x.state = 'retired', x.published_at desc limit 1) r on true
            cross join lateral (select '[]' as operations, r.content::json ->> 'standard' as standard) c
            where not exists (select 1 from current_route live where live.service_id = s.id)
            """;

    private static final String WORDS = "(select query from words)";
    private static final int MOST_VALUES = 50;
    /** From so many on, services without words are read in the order of their names until the page is full. */
    private static final long MANY = 8000;

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
            parameters.put("tier", cursor.tier());
            parameters.put("after", cursor.place());
            parameters.put("id", cursor.id());
        }
    }

    /** True where words are searched for, which wants another plan than filters alone. */
    boolean hasWords() {
        return !query.isEmpty();
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    /** Rows {@code facet, value, count}; the facet {@code total} has one row. */
    String facets() {
        StringBuilder facets =
                new StringBuilder(words() + "m as materialized (select e.agency, e.sector, e.region, e.life_events,"
                        + " e.free from catalogue_entry e where " + conditions + matches() + ")"
                        + " select 'total' as facet, '' as value, count(*) as count from m");
        facet(facets, "regions", "region from m");
        facet(facets, "sectors", "sector from m");
        facet(facets, "agencies", "agency from m");
        facet(facets, "costs", "case when free then 'free' else 'paid' end from m where free is not null");
        facet(facets, "life_events", "unnest(life_events) from m");
        return facets.toString();
    }

    /**
     * The first entries, or those after the cursor.
     *
     * @param matches how many there are in all
     */
    String page(long matches, int most) {
        boolean inOrder = query.isEmpty() && matches >= MANY;
        return words() + "hit as " + (inOrder ? "not " : "") + "materialized (select e.service_id as id, e." + order
                + " as place, " + tier() + " as tier from catalogue_entry e where " + conditions + matches()
                + "), found as (select * from hit where " + afterCursor() + " order by tier desc, place, id limit "
                + most
                + ") select found.tier, found.place, " + COLUMNS + TABLES
                + "join found on found.id = s.id order by found.tier desc, found.place, found.id";
    }

    private String tier() {
        return query.isEmpty()
                ? "0"
                : "case when not e.name_terms @@ " + WORDS + " then 0 when e.name collate \"C\" >= :name"
                        + " and e.name collate \"C\" < :name || chr(1114111) then 2 else 1 end";
    }

    private String afterCursor() {
        if (cursor == null) {
            return "true";
        }
        String after = "(place, id) > (:after, :id)";
        return query.isEmpty() ? after : "(tier < :tier or tier = :tier and " + after + ")";
    }

    /** The query as a row of its own, since it would be read again for each entry in a plan that is kept. */
    private String words() {
        return query.isEmpty() ? "with " : "with words as materialized (select " + query + " as query), ";
    }

    private String matches() {
        return query.isEmpty() ? "" : " and e.terms @@ " + WORDS;
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
                text.append(synonyms("s" + index, word.synonyms()));
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

    /** What means the same: the words of a phrase together. */
    private String synonyms(String name, List<String> synonyms) {
        return synonyms.isEmpty()
                ? ""
                : " || to_tsquery('simple', "
                        + parameter(
                                name,
                                synonyms.stream()
                                        .map(phrase -> "(" + phrase.replace(" ", " & ") + ")")
                                        .collect(Collectors.joining(" | ")))
                        + ")";
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
}
