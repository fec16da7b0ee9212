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

    Catalogue(JdbcClient database, CatalogueRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public CataloguePage search(CatalogueQuery query) {
        tolerateTypingErrors();
        CatalogueSql sql = new CatalogueSql(query);
        long total = database.sql(sql.count())
                .params(sql.parameters())
                .query(Long.class)
                .single();
        String page = sql.page(PAGE);
        List<RankedEntry> found =
                database.sql(page).params(sql.parameters()).query(rows::ranked).list();
        List<CatalogueEntry> items = new ArrayList<>(
                found.stream().limit(PAGE).map(RankedEntry::entry).toList());
        CataloguePage answer = new CataloguePage(items, total);
        return found.size() > PAGE ? answer.next(found.get(PAGE - 1).position().opaque()) : answer;
    }

    @Transactional(readOnly = true)
    public Optional<CatalogueService> find(String agency, String service) {
        return database.sql("select " + CatalogueSql.COLUMNS + CatalogueSql.TABLES
                        + " where s.agency = :agency and s.slug = :service")
                .param("agency", agency)
                .param("service", service)
                .query(rows::service)
                .optional();
    }

    private void tolerateTypingErrors() {
        database.sql("select set_config('pg_trgm.word_similarity_threshold', '0.38', true)")
                .query(String.class)
                .single();
    }
}
