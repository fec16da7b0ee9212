package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.AgencyAuditEntry.ActionEnum;
import id.satugerbang.api.registry.model.AgencyAuditEntry.KindEnum;
import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.registry.access.EntityTags;
import id.satugerbang.registry.agency.AgencyDeed;
import id.satugerbang.registry.agency.AgencyTrail;
import id.satugerbang.registry.lock.Locks;
import id.satugerbang.registry.release.model.Draft;
import id.satugerbang.registry.release.model.ReleaseKey;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Content of drafts, changed under the lock of their service; what is submitted is what was checked. */
@Component
class Drafts {

    private final ReleaseStore store;
    private final Locks locks;
    private final AgencyTrail trail;

    Drafts(ReleaseStore store, Locks locks, AgencyTrail trail) {
        this.store = store;
        this.locks = locks;
        this.trail = trail;
    }

    /** Keeps a draft. @return the one there is already, where the same officer sent the same a moment ago */
    @Transactional
    public Optional<UUID> create(NewDraft draft, ReleaseInput content) {
        locks.changeService(draft.serviceId());
        Optional<UUID> untouched = store.untouchedDraft(draft.serviceId(), content, draft.officer());
        if (untouched.isEmpty()) {
            store.create(draft, content);
        }
        return untouched;
    }

    /** @throws ProblemException where it is no draft of that version any more */
    @Transactional
    public void replace(StoredRelease seen, ReleaseInput content, @Nullable String documentVersion, String officer) {
        locks.changeService(seen.serviceId());
        if (!store.replace(seen.release().key().id(), seen.version(), content, documentVersion, officer)) {
            throw ProblemException.of(ProblemCode.VERSION_CONFLICT);
        }
    }

    @Transactional
    public void discard(UUID id, @Nullable String ifMatch, String officer) {
        StoredRelease stored = store.lock(id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        EntityTags.require(ifMatch, stored.version());
        if (!(stored.release() instanceof Draft draft)) {
            throw ProblemException.of(
                    ProblemCode.INVALID_TRANSITION, stored.release().state() + " -> delete");
        }
        store.discard(stored, draft.discard(), officer);
        ReleaseKey key = draft.key();
        String service = key.agency() + "/" + key.service();
        trail.note(
                new AgencyDeed(
                        key.agency(),
                        KindEnum.RELEASE,
                        service,
                        ActionEnum.DELETE,
                        key.id().toString()),
                officer);
    }
}
