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
    private final CatalogueCounts counts;
    private final CatalogueFacetViews facets;

    Catalogue(
            JdbcClient database,
            CatalogueRows rows,
            Vocabulary vocabulary,
            CatalogueCounts counts,
            CatalogueFacetViews facets) {
        this.database = database;
        this.rows = rows;
        this.vocabulary = vocabulary;
        this.counts = counts;
        this.facets = facets;
    }

    @Transactional(readOnly = true)
    public CataloguePage search(CatalogueQuery query) {
        long revision = counts.revision(!query.terms().isEmpty());
        List<SearchWord> words = query.terms().isEmpty() ? List.of() : vocabulary.words(query.terms());
        if (query.isWordless() || words.isEmpty() && !query.terms().isEmpty()) {
            CataloguePage nothing = new CataloguePage(List.of(), 0L);
            return query.cursor() == null ? nothing.facets(facets.facets(List.of())) : nothing;
        }
        CatalogueSql sql = new CatalogueSql(words, query.filters(), query.cursor());
        List<FacetCount> counted = counts.of(new CatalogueFacetCache.Key(words, query.filters()), sql, revision);
        CataloguePage page = page(sql, FacetCount.total(counted));
        return query.cursor() == null ? page.facets(facets.facets(counted)) : page;
    }

    @Transactional(readOnly = true)
    public Optional<CatalogueService> find(String agency, String service) {
        return find(CatalogueSql.TABLES + " where true", agency, service)
                .or(() -> find(CatalogueSql.ENDED, agency, service));
    }

    private Optional<CatalogueService> find(String tables, String agency, String service) {
        return database.sql("select " + CatalogueSql.DETAILS + CatalogueSql.COLUMNS + tables
                        + " and s.agency = :agency and s.slug = :service")
                .param("agency", agency)
                .param("service", service)
                .query(rows::service)
                .optional();
    }

    private CataloguePage page(CatalogueSql sql, long total) {
        List<RankedEntry> found = database.sql(sql.page(total, PAGE + 1))
                .params(sql.parameters())
                .query(rows::ranked)
                .list();
        List<CatalogueEntry> items = new ArrayList<>(
                found.stream().limit(PAGE).map(RankedEntry::entry).toList());
        CataloguePage answer = new CataloguePage(items, total);
        return found.size() > PAGE ? answer.next(found.get(PAGE - 1).position().opaque()) : answer;
    }
}
