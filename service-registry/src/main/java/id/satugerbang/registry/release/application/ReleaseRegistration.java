package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.registry.release.model.ReleaseKey;
import id.satugerbang.registry.service.ServiceAccess;
import id.satugerbang.registry.service.Services;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** New releases of a service, and those that it has. */
@Component
public class ReleaseRegistration {

    /** @param isNew false where it was there already */
    public record Registered(StoredRelease release, boolean isNew) {}

    private final ReleaseStore store;
    private final Drafts drafts;
    private final ReleaseContents contents;
    private final Services services;
    private final ServiceAccess access;

    ReleaseRegistration(
            ReleaseStore store, Drafts drafts, ReleaseContents contents, Services services, ServiceAccess access) {
        this.store = store;
        this.drafts = drafts;
        this.contents = contents;
        this.services = services;
        this.access = access;
    }

    /** Keeps an upload as a draft; the same upload again is the same draft as long as nobody has changed it. */
    public Registered create(String agency, String service, ReleaseInput input) {
        Caller officer = access.officer(agency, service);
        long serviceId = serviceId(agency, service);
        String documentVersion = contents.documentVersion(input);
        ReleaseKey key = new ReleaseKey(UUID.randomUUID(), agency, service);
        Optional<UUID> known =
                drafts.create(new NewDraft(key, serviceId, documentVersion, officer.subject(), null), input);
        StoredRelease stored =
                store.find(known.orElse(key.id())).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        return new Registered(stored, known.isEmpty());
    }

    /** Releases of a service, newest first. */
    public List<StoredRelease> list(String agency, String service) {
        access.seeing(agency, service);
        return store.of(serviceId(agency, service));
    }

    private long serviceId(String agency, String service) {
        return services.key(agency, service).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }
}
