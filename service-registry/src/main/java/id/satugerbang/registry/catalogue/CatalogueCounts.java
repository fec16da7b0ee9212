package id.satugerbang.registry.catalogue;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts what matches a search, by facet; what was counted lately is not counted again. */
@Component
class CatalogueCounts {

    private final JdbcClient database;
    private final CatalogueFacetCache cache;
    private final TransactionTemplate view;

    CatalogueCounts(JdbcClient database, CatalogueFacetCache cache, PlatformTransactionManager transactions) {
        this.database = database;
        this.cache = cache;
        this.view = new TransactionTemplate(transactions);
        view.setReadOnly(true);
    }

    /** Counts of a revision, or those of just before it where thousands match. */
    List<FacetCount> of(CatalogueFacetCache.Key search, CatalogueSql sql, long revision) {
        return cache.get(search, revision, () -> Objects.requireNonNull(view.execute(status -> count(sql))));
    }

    /**
     * The revision that the running transaction sees. Statements that it prepares afterwards are planned once where words are
     * searched for, since planning reads statistics of every word and the index of words is the way in any case, but anew for each
     * search by filters alone, whose best way depends on how common their values are.
     */
    long revision(boolean words) {
        return database.sql("select value from revision, set_config('plan_cache_mode', ?, true)")
                .param(words ? "force_generic_plan" : "force_custom_plan")
                .query(Long.class)
                .single();
    }

    private CatalogueFacetCache.Counted count(CatalogueSql sql) {
        long revision = revision(sql.hasWords());
        List<FacetCount> counts = database.sql(sql.facets())
                .params(sql.parameters())
                .query(FacetCount.class)
                .list();
        return new CatalogueFacetCache.Counted(revision, counts);
    }
}
