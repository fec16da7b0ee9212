package id.satugerbang.registry.publication;

import id.satugerbang.api.internal.model.PublishedRoute;
import id.satugerbang.registry.finding.Findings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes the route table, inside the caller's transaction: the new revision, the current route and the outbox row stand
 * or fall with the state of the release.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Publication {

    private static final String STORE = """
            insert into current_route (service_id, name, release_id, revision, route, operations, standard, credentials)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (service_id) do update set release_id = excluded.release_id, revision = excluded.revision,
                route = excluded.route, operations = excluded.operations, standard = excluded.standard,
                credentials = excluded.credentials
            """;

    private final JdbcClient database;
    private final Revisions revisions;
    private final RouteCompiler compiler;
    private final RouteCredentials credentials;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    Publication(
            JdbcClient database,
            Revisions revisions,
            RouteCompiler compiler,
            RouteCredentials credentials,
            JsonMapper json,
            ApplicationEventPublisher events) {
        this.database = database;
        this.revisions = revisions;
        this.compiler = compiler;
        this.credentials = credentials;
        this.json = json;
        this.events = events;
    }

    /**
     * Puts the route of a release in the place of the one that its service has.
     *
     * @return the revision that it is applied with
     * @throws id.satugerbang.registry.finding.ConformanceFailedException where it does not compile, or a credential that it names is
     *     not there (any more)
     */
    public long put(long serviceId, RouteSource source) {
        Findings findings = new Findings();
        PublishedRoute route = compiler.compile(source, findings);
        findings.refuseErrors();
        String operations = json.writeValueAsString(OperationListing.of(source, route));
        String standard = json.writeValueAsString(source.content().getStandard());
        long revision = revisions.next();
        credentials.check(source, findings);
        findings.refuseErrors();
        String compiled = json.writeValueAsString(route.revision(revision));
        String name = name(source.agency(), source.service());
        database.sql(STORE)
                .params(serviceId, name, source.release(), revision, compiled, operations, standard)
                .param(RouteCredentials.names(source))
                .update();
        revisions.announce(new OutboxEntry(revision, name, "put", compiled));
        events.publishEvent(new RouteChanged(serviceId, revision));
        return revision;
    }

    /** Withdraws the route of a service. @return the revision that it is gone with */
    public long remove(long serviceId, String agency, String service) {
        long revision = revisions.next();
        database.sql("delete from current_route where service_id = ?")
                .param(serviceId)
                .update();
        revisions.announce(new OutboxEntry(revision, name(agency, service), "remove", ""));
        events.publishEvent(new RouteChanged(serviceId, revision));
        return revision;
    }

    private static String name(String agency, String service) {
        return agency + "/" + service;
    }
}
