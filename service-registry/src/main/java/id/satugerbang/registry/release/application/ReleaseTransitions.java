package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.Transition;
import id.satugerbang.registry.access.EntityTags;
import id.satugerbang.registry.release.model.Deprecated;
import id.satugerbang.registry.release.model.Live;
import id.satugerbang.registry.release.model.Release;
import id.satugerbang.registry.release.model.Suspended;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.Clock;
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
    private final Clock clock;

    ReleaseTransitions(ReleaseStore store, TransitionRules rules, RouteEffects effects, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.effects = effects;
        this.clock = clock;
    }

    @Transactional
    public void apply(UUID id, Move move, Caller caller) {
        StoredRelease stored = store.lock(id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        EntityTags.require(move.ifMatch(), stored.version());
        Release before = stored.release();
        Release after = rules.next(before, move, caller);
        refuseDuringFeedback(stored, move.transition());
        refuseBesideJoin(stored, move);
        change(stored, after, move, caller.subject());
        if (move.transition() == Transition.REJECT) {
            store.succeed(id, UUID.randomUUID(), caller.subject());
        }
    }

    /** Retires a release whose announced end has come; nothing happens where it is not so any more. */
    @Transactional
    public void end(UUID id, String actor) {
        StoredRelease stored = store.lock(id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        Deprecated ending = stored.release() instanceof Suspended suspended
                ? suspended.ending()
                : stored.release() instanceof Deprecated deprecated ? deprecated : null;
        if (stored.release() instanceof Live live
                && ending != null
                && ending.sunset() != null
                && !ending.sunset().isAfter(clock.instant())) {
            change(stored, live.retire(), Move.fromAny(Transition.RETIRE, "sunset"), actor);
        }
    }

    private void change(StoredRelease stored, Release after, Move move, String actor) {
        Optional<StoredRelease> superseded =
                move.transition() == Transition.PUBLISH ? store.live(stored.serviceId()) : Optional.empty();
        Long revision = effects.apply(stored.serviceId(), stored.release(), after);
        superseded.ifPresent(old ->
                retire(old, revision, actor, "superseded by " + after.key().id()));
        store.save(stored, after, move.transition().getValue(), revision, actor, move.reason());
    }

    private void retire(StoredRelease old, @Nullable Long revision, String actor, String reason) {
        store.save(old, ((Live) old.release()).retire(), Transition.RETIRE.getValue(), revision, actor, reason);
    }

    /** A join and the release that it brought are decided together, at the join. */
    private static void refuseBesideJoin(StoredRelease stored, Move move) {
        boolean decision = move.transition() == Transition.APPROVE || move.transition() == Transition.REJECT;
        if (decision && stored.milestones().join() != null && !move.atJoin()) {
            throw ProblemException.of(
                    ProblemCode.DECIDED_ELSEWHERE,
                    "/registry/v1/joins/" + stored.milestones().join());
        }
    }

    private void refuseDuringFeedback(StoredRelease stored, Transition transition) {
        if (transition == Transition.PUBLISH
                && stored.milestones().feedbackUntil() != null
                && stored.milestones().feedbackUntil().isAfter(clock.instant())) {
            throw ProblemException.of(
                    ProblemCode.FEEDBACK_PERIOD_OPEN,
                    stored.milestones().feedbackUntil().toString());
        }
    }
}
