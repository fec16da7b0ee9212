package id.satugerbang.registry.publication;

import id.satugerbang.registry.finding.Findings;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
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

    private final Revisions revisions;
    private final CurrentRoutes routes;
    private final RoutePreparation preparation;
    private final RouteCredentials credentials;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    Publication(
            Revisions revisions,
            CurrentRoutes routes,
            RoutePreparation preparation,
            RouteCredentials credentials,
            JsonMapper json,
            ApplicationEventPublisher events) {
        this.revisions = revisions;
        this.routes = routes;
        this.preparation = preparation;
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
        return put(List.of(new PlacedRoute(serviceId, preparation.prepare(source))));
    }

    /**
     * Puts routes in the place of those that their services have, each with a revision of its own, in the order given.
     *
     * @return the last of their revisions
     * @throws id.satugerbang.registry.finding.ConformanceFailedException where a credential that one names is not there (any more)
     */
    public long put(List<PlacedRoute> placed) {
        long last = revisions.next(placed.size());
        Findings findings = new Findings();
        placed.forEach(route -> credentials.check(route.prepared().source(), findings));
        findings.refuseErrors();
        List<OutboxEntry> entries = entries(placed, last);
        routes.put(placed, entries);
        revisions.announce(entries);
        events.publishEvent(
                new RouteChanged(placed.stream().map(PlacedRoute::serviceId).toList(), last));
        return last;
    }

    /** Withdraws the route of a service. @return the revision that it is gone with */
    public long remove(long serviceId, String agency, String service) {
        long revision = revisions.next();
        routes.remove(serviceId);
        revisions.announce(new OutboxEntry(revision, agency + "/" + service, "remove", ""));
        events.publishEvent(new RouteChanged(List.of(serviceId), revision));
        return revision;
    }

    private List<OutboxEntry> entries(List<PlacedRoute> placed, long last) {
        List<OutboxEntry> entries = new ArrayList<>();
        long revision = last - placed.size();
        for (PlacedRoute route : placed) {
            revision++;
            String compiled = json.writeValueAsString(route.prepared().route().revision(revision));
            entries.add(new OutboxEntry(revision, route.prepared().name(), "put", compiled));
        }
        return entries;
    }
}
