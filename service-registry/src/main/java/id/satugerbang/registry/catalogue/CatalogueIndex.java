package id.satugerbang.registry.catalogue;

import id.satugerbang.registry.agency.AgencyRenamed;
import id.satugerbang.registry.publication.RouteChanged;
import id.satugerbang.registry.service.ServiceChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the search reads, in the transaction that changes it. */
@Component
class CatalogueIndex {

    private final JdbcClient database;

    CatalogueIndex(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void routeChanged(RouteChanged change) {
        index("?", change.keys());
    }

    @EventListener
    void agencyRenamed(AgencyRenamed renamed) {
        index("array(select id from service where agency = ?)", renamed.alias());
    }

    @EventListener
    void serviceChanged(ServiceChanged changed) {
        index("array[?::bigint]", changed.serviceId());
    }

    private void index(String services, Object parameter) {
        database.sql("select index_catalogue(" + services + ")::text")
                .param(parameter)
                .query()
                .listOfRows();
    }
}
