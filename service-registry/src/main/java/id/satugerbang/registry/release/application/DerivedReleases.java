package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.api.registry.model.Transition;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.release.model.ReleaseKey;
import id.satugerbang.registry.service.Services;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Releases that are made from others; their content was checked before, and who asks was authorised. */
@Component
public class DerivedReleases {

    private final ReleaseStore store;
    private final ReleaseContents contents;
    private final ReleaseTransitions transitions;
    private final Services services;

    DerivedReleases(ReleaseStore store, ReleaseContents contents, ReleaseTransitions transitions, Services services) {
        this.store = store;
        this.contents = contents;
        this.transitions = transitions;
        this.services = services;
    }

    /** What a release was uploaded with. */
    public ReleaseInput content(UUID release) {
        return store.content(release);
    }

    /** A release as it is under the lock of its service. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredRelease lock(UUID release) {
        return store.lock(release).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    /** Why a submitted release cannot be published; must not run inside a transaction. */
    public List<Finding> errors(UUID release) {
        return store.find(release)
                .map(stored -> contents.errors(stored.release().key()))
                .orElseGet(List::of);
    }

    /** Keeps and submits a release of a registered service. @return its id */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID submit(String agency, String service, ReleaseInput content, UUID template, Caller officer) {
        long serviceId = services.key(agency, service).orElseThrow();
        ReleaseKey key = new ReleaseKey(UUID.randomUUID(), agency, service);
        String version = contents.documentVersion(content);
        store.create(new NewDraft(key, serviceId, version, officer.subject(), template), content);
        transitions.apply(key.id(), Move.fromAny(Transition.SUBMIT, null), officer);
        return key.id();
    }

    /** Approves a submitted release and publishes it at once; four eyes hold here as everywhere. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void approveAndPublish(UUID release, @Nullable String reason, Caller reviewer) {
        transitions.apply(release, Move.atJoin(Transition.APPROVE, reason), reviewer);
        transitions.apply(release, Move.atJoin(Transition.PUBLISH, reason), reviewer);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void reject(UUID release, @Nullable String reason, Caller reviewer) {
        transitions.apply(release, Move.atJoin(Transition.REJECT, reason), reviewer);
    }
}
