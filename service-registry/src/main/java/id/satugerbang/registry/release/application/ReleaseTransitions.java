package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.Transition;
import id.satugerbang.registry.access.EntityTags;
import id.satugerbang.registry.release.model.Live;
import id.satugerbang.registry.release.model.Release;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One transition in one transaction: state, audit trail, and with them revision, route and outbox. */
@Component
class ReleaseTransitions {

    private final ReleaseStore store;
    private final TransitionRules rules;
    private final RouteEffects effects;

    ReleaseTransitions(ReleaseStore store, TransitionRules rules, RouteEffects effects) {
        this.store = store;
        this.rules = rules;
        this.effects = effects;
    }

    @Transactional
    public void apply(
            UUID id, Transition transition, @Nullable String ifMatch, Caller caller, @Nullable String reason) {
        StoredRelease stored = store.lock(id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        EntityTags.require(ifMatch, stored.version());
        Release before = stored.release();
        Release after = rules.next(before, transition, caller);
        Optional<Live> superseded =
                transition == Transition.PUBLISH ? store.live(stored.serviceId()) : Optional.empty();
        Long revision = effects.apply(stored.serviceId(), before, after);
        superseded.ifPresent(old -> store.save(
                old, old.retire(), Transition.RETIRE.getValue(), revision, caller.subject(), "superseded by " + id));
        store.save(before, after, transition.getValue(), revision, caller.subject(), reason);
    }
}
