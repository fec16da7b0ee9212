package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.registry.agency.Agencies;
import id.satugerbang.registry.document.DocumentReader;
import id.satugerbang.registry.publication.Publication;
import id.satugerbang.registry.publication.RouteSource;
import id.satugerbang.registry.release.model.Deprecated;
import id.satugerbang.registry.release.model.Published;
import id.satugerbang.registry.release.model.Release;
import id.satugerbang.registry.release.model.ReleaseKey;
import id.satugerbang.registry.release.model.Retired;
import id.satugerbang.registry.release.model.Suspended;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a transition does to the route table. */
@Component
class RouteEffects {

    private final Publication publication;
    private final Agencies agencies;
    private final ReleaseStore store;
    private final DocumentReader reader;

    RouteEffects(Publication publication, ReleaseStore store, DocumentReader reader, Agencies agencies) {
        this.agencies = agencies;
        this.publication = publication;
        this.store = store;
        this.reader = reader;
    }

    /** Changes the route table as the new state wants. @return the new revision; nothing where the table stays as it is */
    @Nullable
    Long apply(long serviceId, Release before, Release after) {
        if (isRouted(after)) {
            if (agencies.lockSuspended(after.key().agency())) {
                return withheld(after);
            }
            return put(serviceId, after);
        }
        boolean gone = after instanceof Suspended || after instanceof Retired;
        return isRouted(before) && gone ? remove(serviceId, after.key()) : null;
    }

    /** Puts the route of a live release into the table. */
    long put(long serviceId, Release release) {
        return publication.put(serviceId, source(release));
    }

    /** Takes the route of a service out of the table. */
    long remove(long serviceId, ReleaseKey key) {
        return publication.remove(serviceId, key.agency(), key.service());
    }

    private static boolean isRouted(Release release) {
        return release instanceof Published || release instanceof Deprecated;
    }

    /** A suspended agency gets no new route; what is only deprecated meanwhile comes back as such. */
    private static @Nullable Long withheld(Release after) {
        if (after instanceof Published) {
            throw ProblemException.of(ProblemCode.AGENCY_SUSPENDED);
        }
        return null;
    }

    private RouteSource source(Release release) {
        ReleaseKey key = release.key();
        ReleaseInput content = store.content(key.id());
        RouteSource.Ending ending = release instanceof Deprecated deprecated
                ? new RouteSource.Ending(deprecated.since(), deprecated.sunset())
                : null;
        return new RouteSource(
                key.agency(), key.service(), key.id(), ending, content, reader.read(content.getOpenapi()));
    }
}
