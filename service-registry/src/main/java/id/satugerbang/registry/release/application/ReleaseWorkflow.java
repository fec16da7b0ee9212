package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.api.registry.model.Transition;
import id.satugerbang.registry.access.Access;
import id.satugerbang.registry.access.EntityTags;
import id.satugerbang.registry.finding.ConformanceFailedException;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.release.model.Draft;
import id.satugerbang.registry.release.model.ReleaseKey;
import id.satugerbang.registry.service.ServiceAccess;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What callers do with a release that exists. */
@Component
public class ReleaseWorkflow {

    private final ReleaseStore store;
    private final ReleaseContents contents;
    private final ReleaseTransitions transitions;
    private final Drafts drafts;
    private final TransitionRules rules;
    private final Access access;
    private final ServiceAccess owners;

    ReleaseWorkflow(
            ReleaseStore store,
            ReleaseContents contents,
            ReleaseTransitions transitions,
            Drafts drafts,
            TransitionRules rules,
            Access access,
            ServiceAccess owners) {
        this.store = store;
        this.contents = contents;
        this.transitions = transitions;
        this.drafts = drafts;
        this.rules = rules;
        this.access = access;
        this.owners = owners;
    }

    /** A release that the caller may see. @throws ProblemException {@code not_found} for every other id */
    public StoredRelease get(UUID id) {
        access.staff();
        StoredRelease stored = store.find(id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        owners.seeing(stored.release().key().agency(), stored.release().key().service());
        return stored;
    }

    /** What was uploaded. */
    public ReleaseInput content(UUID id) {
        get(id);
        return store.content(id);
    }

    /** Replaces the content of a draft. */
    public StoredRelease replace(UUID id, ReleaseInput input, @Nullable String ifMatch) {
        StoredRelease stored = get(id);
        ReleaseKey key = stored.release().key();
        Caller officer = owners.officer(key.agency(), key.service());
        EntityTags.require(ifMatch, stored.version());
        if (!(stored.release() instanceof Draft)) {
            throw ProblemException.of(
                    ProblemCode.INVALID_TRANSITION, stored.release().state() + " -> replace");
        }
        String documentVersion = contents.documentVersion(input);
        drafts.replace(stored, input, documentVersion, officer.subject());
        return get(id);
    }

    /** Deletes a draft. */
    public void delete(UUID id, @Nullable String ifMatch) {
        ReleaseKey key = get(id).release().key();
        drafts.discard(id, ifMatch, owners.officer(key.agency(), key.service()).subject());
    }

    /** Runs the conformance checks and changes nothing. */
    public List<Finding> check(UUID id) {
        return contents.check(get(id).release().key());
    }

    /** Moves a release along its life cycle. @throws ConformanceFailedException where it is not fit to be submitted */
    public StoredRelease transition(UUID id, Move move) {
        StoredRelease stored = get(id);
        Caller caller = rules.authorise(move.transition(), stored.release().key());
        EntityTags.require(move.ifMatch(), stored.version());
        rules.next(stored.release(), move, caller);
        if (move.transition() == Transition.SUBMIT) {
            ConformanceFailedException.refuseErrors(
                    contents.check(stored.release().key()));
        } else if (move.transition() == Transition.PUBLISH) {
            ConformanceFailedException.refuseErrors(
                    contents.errors(stored.release().key()));
        }
        transitions.apply(id, move.from(EntityTags.of(stored.version())), caller);
        return get(id);
    }
}
