package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.registry.document.DocumentReader;
import id.satugerbang.registry.lock.Locks;
import id.satugerbang.registry.publication.Publication;
import id.satugerbang.registry.publication.RouteSource;
import id.satugerbang.registry.release.model.Deprecated;
import id.satugerbang.registry.release.model.Published;
import id.satugerbang.registry.release.model.Release;
import id.satugerbang.registry.release.model.ReleaseKey;
import id.satugerbang.registry.release.model.Retired;
import id.satugerbang.registry.release.model.Routed;
import id.satugerbang.registry.release.model.Suspended;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a transition does to the route table. */
@Component
class RouteEffects {

    private final Publication publication;
    private final Locks locks;
    private final ReleaseStore store;
    private final DocumentReader reader;

    RouteEffects(Publication publication, ReleaseStore store, DocumentReader reader, Locks locks) {
        this.locks = locks;
        this.publication = publication;
        this.store = store;
        this.reader = reader;
    }

    /** Changes the route table as the new state wants. @return the new revision; nothing where the table stays as it is */
    @Nullable
    Long apply(long serviceId, Release before, Release after) {
        if (after instanceof Routed routed) {
            String agency = routed.key().agency();
            return locks.keepAgencies(List.of(agency)).contains(agency)
                    ? (Long) put(serviceId, routed)
                    : withheld(routed);
        }
        boolean gone = after instanceof Suspended || after instanceof Retired;
        return before instanceof Routed && gone ? remove(serviceId, after.key()) : null;
    }

    /** Puts the route of a live release into the table. */
    long put(long serviceId, Routed release) {
        return publication.put(serviceId, source(release));
    }

    /** Takes the route of a service out of the table. */
    long remove(long serviceId, ReleaseKey key) {
        return publication.remove(serviceId, key.agency(), key.service());
    }

    /** A suspended agency gets no new route; what is only deprecated meanwhile comes back as such. */
    private static @Nullable Long withheld(Routed after) {
        if (after instanceof Published) {
            throw ProblemException.of(ProblemCode.AGENCY_SUSPENDED);
        }
        return null;
    }

    private RouteSource source(Routed release) {
        ReleaseKey key = release.key();
        ReleaseInput content = store.content(key.id());
        RouteSource.Ending ending = release instanceof Deprecated deprecated
                ? new RouteSource.Ending(deprecated.since(), deprecated.sunset())
                : null;
        return new RouteSource(
                key.agency(), key.service(), key.id(), ending, content, reader.read(content.getOpenapi()));
    }
}
