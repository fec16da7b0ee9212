package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.registry.document.DocumentReader;
import id.satugerbang.registry.publication.Publication;
import id.satugerbang.registry.publication.RouteSource;
import id.satugerbang.registry.release.model.Deprecated;
import id.satugerbang.registry.release.model.Published;
import id.satugerbang.registry.release.model.Release;
import id.satugerbang.registry.release.model.ReleaseKey;
import id.satugerbang.registry.release.model.Retired;
import id.satugerbang.registry.release.model.Suspended;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a transition does to the route table. */
@Component
class RouteEffects {

    private final Publication publication;
    private final ReleaseStore store;
    private final DocumentReader reader;

    RouteEffects(Publication publication, ReleaseStore store, DocumentReader reader) {
        this.publication = publication;
        this.store = store;
        this.reader = reader;
    }

    /** Changes the route table as the new state wants. @return the new revision; nothing where the table stays as it is */
    @Nullable
    Long apply(long serviceId, Release before, Release after) {
        if (after instanceof Published || after instanceof Deprecated) {
            return publication.put(serviceId, source(after));
        }
        boolean hadRoute = before instanceof Published || before instanceof Deprecated;
        boolean gone = after instanceof Suspended || after instanceof Retired;
        return hadRoute && gone
                ? publication.remove(
                        serviceId, after.key().agency(), after.key().service())
                : null;
    }

    private RouteSource source(Release release) {
        ReleaseKey key = release.key();
        ReleaseInput content = store.content(key.id());
        return new RouteSource(
                key.agency(),
                key.service(),
                key.id(),
                release instanceof Deprecated,
                content,
                reader.read(content.getOpenapi()));
    }
}
