package id.satugerbang.registry.catalogue;

import id.satugerbang.api.registry.model.CostFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The search in SQL: full text by prefix, trigrams for typing errors, keyset pages. */
final class CatalogueSql {

    static final String COLUMNS = """
            s.id, s.agency, s.slug, s.name_id, s.name_en, s.summary_id, s.summary_en, s.sector, s.region, s.life_events,
            s.simulated, a.name_id as agency_name_id, a.name_en as agency_name_en, r.state, r.published_at, c.standard,
            c.operations
            """;
    static final String TABLES = """
            from current_route c join service s on s.id = c.service_id join agency a on a.alias = s.agency
            join release r on r.id = c.release_id
            """;

    /** Shorter words are found by prefix only: almost everything is similar to them. */
    private static final int SHORTEST_FUZZY = 4;

    private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    private final StringBuilder conditions = new StringBuilder("where true");
    private final CatalogueQuery query;

    CatalogueSql(CatalogueQuery query) {
        this.query = query;
        addTerms();
        addRegion(query.filters().region());
        addEqual("s.sector", "sector", query.filters().sector());
        addEqual("s.agency", "agency", query.filters().agency());
        addCost(query.filters().cost());
        addLifeEvent(query.filters().lifeEvent());
    }

    String count() {
        return "select count(*) " + TABLES + conditions;
    }

    /** One page, with one entry more than {@code size} where there is a next one. */
    String page(int size) {
        return "select * from (select " + COLUMNS + ", left(fold(s.name_id), 24) as sort_name, " + score()
                + " as score "
                + TABLES + conditions + ") found " + afterCursor() + " order by score desc, sort_name, id limit "
                + (size + 1);
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    private void addTerms() {
        for (int index = 0; index < query.terms().size(); index++) {
            String term = query.terms().get(index);
            parameters.put("t" + index, term);
            conditions.append(" and (c.terms @@ to_tsquery('simple', fold(:t" + index + ") || ':*')");
            if (term.length() >= SHORTEST_FUZZY) {
                conditions.append(" or fold(:t" + index + ") <% c.words");
            }
            conditions.append(")");
        }
    }

    private void addRegion(@Nullable String region) {
        if (region != null) {
            parameters.put("region", region);
            conditions.append(
                    " and (s.region = :region or s.region like :region || '.%' or :region like s.region || '.%')");
        }
    }

    private void addEqual(String column, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
            conditions.append(" and ").append(column).append(" = :").append(name);
        }
    }

    private void addCost(@Nullable CostFilter cost) {
        if (cost != null) {
            conditions
                    .append(" and (c.standard::jsonb #>> '{biaya_tarif,amount}')::bigint ")
                    .append(cost == CostFilter.FREE ? "= 0" : "> 0");
        }
    }

    private void addLifeEvent(@Nullable String lifeEvent) {
        if (lifeEvent != null) {
            parameters.put("life_event", lifeEvent);
            conditions.append(" and s.life_events @> array[:life_event]::text[]");
        }
    }

    /** Similar name first, then similar text. */
    private String score() {
        if (query.terms().isEmpty()) {
            return "0::numeric";
        }
        parameters.put("q", query.text());
        return "round((word_similarity(fold(:q), fold(s.name_id)) + similarity(fold(:q), fold(s.name_id))"
                + " + word_similarity(fold(:q), c.words))::numeric, 6)";
    }

    private String afterCursor() {
        CatalogueCursor cursor = query.cursor();
        if (cursor == null) {
            return "";
        }
        parameters.put("score", cursor.score());
        parameters.put("name", cursor.name());
        parameters.put("id", cursor.id());
        return "where score < :score or (score = :score and (sort_name, id) > (:name, :id))";
    }
}
