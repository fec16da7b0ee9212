package id.satugerbang.registry.publication;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The current route of each service with its part of the unified document, written in batches. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CurrentRoutes {

    private static final String STORE = """
            insert into current_route (service_id, name, release_id, revision, route, operations, standard, credentials, tags,
                operation_count, part_checked)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)
            on conflict (service_id) do update set release_id = excluded.release_id, revision = excluded.revision,
                route = excluded.route, operations = excluded.operations, standard = excluded.standard,
                credentials = excluded.credentials, tags = excluded.tags, operation_count = excluded.operation_count,
                part_checked = true
            """;

    private final JdbcTemplate database;
    private final UnifiedQuarantine quarantine;

    CurrentRoutes(JdbcTemplate database, UnifiedQuarantine quarantine) {
        this.database = database;
        this.quarantine = quarantine;
    }

    /**
     * Stores routes.
     *
     * @param compiled the outbox entry of each, with its revision
     */
    public void put(List<PlacedRoute> routes, List<OutboxEntry> compiled) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> fragments = new ArrayList<>();
        List<Object[]> services = new ArrayList<>();
        for (int index = 0; index < routes.size(); index++) {
            PlacedRoute route = routes.get(index);
            rows.add(row(route, compiled.get(index)));
            services.add(new Object[] {route.serviceId()});
            addFragments(route, fragments);
        }
        database.batchUpdate(STORE, rows);
        database.batchUpdate("delete from unified_fragment where service_id = ?", services);
        database.batchUpdate(
                "insert into unified_fragment (service_id, section, agency, name, members) values (?, ?, ?, ?, ?)",
                fragments);
        quarantine.note(routes);
    }

    public void remove(long serviceId) {
        database.update("delete from current_route where service_id = ?", serviceId);
    }

    private static Object[] row(PlacedRoute route, OutboxEntry compiled) {
        PreparedRoute prepared = route.prepared();
        return new Object[] {
            route.serviceId(),
            prepared.name(),
            prepared.source().release(),
            compiled.revision(),
            compiled.route(),
            prepared.operations(),
            prepared.standard(),
            RouteCredentials.names(prepared.source()),
            prepared.fragment().tags().toArray(String[]::new),
            prepared.route().getOperations().size()
        };
    }

    private static void addFragments(PlacedRoute route, List<Object[]> fragments) {
        PreparedRoute prepared = route.prepared();
        prepared.fragment()
                .members()
                .forEach((section, members) -> fragments.add(new Object[] {
                    route.serviceId(), section, prepared.source().agency(), prepared.name(), members
                }));
    }
}
