package id.satugerbang.registry.catalogue;

import id.satugerbang.api.registry.model.CatalogueEntry;
import id.satugerbang.api.registry.model.CataloguePage;
import id.satugerbang.api.registry.model.CatalogueService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is published: every service that has a route. */
@Component
class Catalogue {

    private static final int PAGE = 20;

    private final JdbcClient database;
    private final CatalogueRows rows;
    private final Vocabulary vocabulary;
    private final CatalogueFacetCache cache;
    private final CatalogueFacetViews facets;

    Catalogue(
            JdbcClient database,
            CatalogueRows rows,
            Vocabulary vocabulary,
            CatalogueFacetCache cache,
            CatalogueFacetViews facets) {
        this.database = database;
        this.rows = rows;
        this.vocabulary = vocabulary;
        this.cache = cache;
        this.facets = facets;
    }

    @Transactional(readOnly = true)
    public CataloguePage search(CatalogueQuery query) {
        List<SearchWord> words = query.terms().isEmpty() ? List.of() : vocabulary.words(query.terms());
        if (words.isEmpty() && !query.terms().isEmpty()) {
            CataloguePage nothing = new CataloguePage(List.of(), 0L);
            return query.cursor() == null ? nothing.facets(facets.facets(List.of())) : nothing;
        }
        CatalogueSql sql = new CatalogueSql(words, query.filters(), query.cursor());
        List<FacetCount> counts = counts(sql, words, query.filters());
        CataloguePage page = page(sql, FacetCount.total(counts));
        return query.cursor() == null ? page.facets(facets.facets(counts)) : page;
    }

    @Transactional(readOnly = true)
    public Optional<CatalogueService> find(String agency, String service) {
        return database.sql("select " + CatalogueSql.PARTNERS + CatalogueSql.COLUMNS + CatalogueSql.TABLES
                        + " where s.agency = :agency and s.slug = :service")
                .param("agency", agency)
                .param("service", service)
                .query(rows::service)
                .optional();
    }

    private List<FacetCount> counts(CatalogueSql sql, List<SearchWord> words, CatalogueFilters filters) {
        long revision = revision();
        return cache.get(new CatalogueFacetCache.Key(words, filters), revision, () -> database.sql(sql.facets())
                .params(sql.parameters())
                .query(FacetCount.class)
                .list());
    }

    /** How to read depends on how common the words are, so that no plan is kept for the next search. */
    private long revision() {
        return database.sql("select value from revision, set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(Long.class)
                .single();
    }

    private CataloguePage page(CatalogueSql sql, long total) {
        List<RankedEntry> found = new ArrayList<>();
        for (int tier : sql.tiers()) {
            if (found.size() <= PAGE) {
                found.addAll(database.sql(sql.page(tier, PAGE + 1 - found.size()))
                        .params(sql.parameters())
                        .query(rows::ranked)
                        .list());
            }
        }
        List<CatalogueEntry> items = new ArrayList<>(
                found.stream().limit(PAGE).map(RankedEntry::entry).toList());
        CataloguePage answer = new CataloguePage(items, total);
        return found.size() > PAGE ? answer.next(found.get(PAGE - 1).position().opaque()) : answer;
    }
}
