package id.satugerbang.registry.catalogue;

import id.satugerbang.registry.agency.AgencyRenamed;
import id.satugerbang.registry.publication.RouteChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the words by which a published service is found, in the transaction that changes them. */
@Component
class CatalogueIndex {

    private static final String WORDS = """
            update current_route c
            set words = fold(concat_ws(' ', s.name_id, s.name_en, s.slug, s.summary_id, s.summary_en, s.sector,
                a.name_id, a.name_en, a.alias))
            from service s join agency a on a.alias = s.agency
            where c.service_id = s.id and\s""";

    private final JdbcClient database;

    CatalogueIndex(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void routeChanged(RouteChanged change) {
        database.sql(WORDS + "s.id = any (?)").param(change.keys()).update();
    }

    @EventListener
    void agencyRenamed(AgencyRenamed renamed) {
        database.sql(WORDS + "a.alias = ?").param(renamed.alias()).update();
    }
}
