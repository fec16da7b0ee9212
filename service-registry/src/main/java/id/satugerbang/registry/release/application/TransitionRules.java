package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.Transition;
import id.satugerbang.registry.access.Access;
import id.satugerbang.registry.release.model.Approved;
import id.satugerbang.registry.release.model.Draft;
import id.satugerbang.registry.release.model.FourEyesException;
import id.satugerbang.registry.release.model.Live;
import id.satugerbang.registry.release.model.Published;
import id.satugerbang.registry.release.model.Release;
import id.satugerbang.registry.release.model.ReleaseKey;
import id.satugerbang.registry.release.model.Reviewer;
import id.satugerbang.registry.release.model.Routed;
import id.satugerbang.registry.release.model.Submitted;
import id.satugerbang.registry.release.model.Suspended;
import id.satugerbang.registry.service.Partners;
import id.satugerbang.registry.service.ServiceAccess;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemError;
import id.satugerbang.support.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which transition leads where, and who may ask for it. */
@Component
class TransitionRules {

    private final Access access;
    private final ServiceAccess owners;
    private final Partners partners;
    private final Clock clock;

    TransitionRules(Access access, ServiceAccess owners, Partners partners, Clock clock) {
        this.access = access;
        this.owners = owners;
        this.partners = partners;
        this.clock = clock;
    }

    /** The caller, where it may ask for the transition of that release. */
    Caller authorise(Transition transition, ReleaseKey key) {
        Caller caller = owners.seeing(key.agency(), key.service());
        return switch (transition) {
            case SUBMIT, WITHDRAW -> owners.officer(key.agency(), key.service());
            case APPROVE, REJECT, PUBLISH, SUSPEND, RESUME -> access.reviewer();
            case DEPRECATE, RETIRE -> caller;
        };
    }

    /** The state after the transition. @throws ProblemException {@code invalid_transition} where there is none */
    Release next(Release release, Move move, Caller caller) {
        Transition transition = move.transition();
        return switch (transition) {
            case SUBMIT -> in(Draft.class, release, transition).submit(caller.subject());
            case WITHDRAW -> in(Submitted.class, release, transition).withdraw();
            case APPROVE -> approve(in(Submitted.class, release, transition), caller);
            case REJECT -> in(Submitted.class, release, transition).reject();
            case PUBLISH -> in(Approved.class, release, transition).publish();
            case DEPRECATE -> in(Published.class, release, transition).deprecate(clock.instant(), sunset(move));
            case SUSPEND -> in(Routed.class, release, transition).suspend();
            case RESUME -> in(Suspended.class, release, transition).resume();
            case RETIRE -> in(Live.class, release, transition).retire();
        };
    }

    private @Nullable Instant sunset(Move move) {
        Instant sunset = move.sunset();
        if (sunset != null && !sunset.isAfter(clock.instant())) {
            throw ProblemException.at(ProblemCode.INVALID_VALUE, "/sunset_at", "not_in_future", sunset.toString());
        }
        return sunset;
    }

    private Release approve(Submitted submitted, Caller caller) {
        ReleaseKey key = submitted.key();
        try {
            return submitted.approve(
                    new Reviewer(caller.subject(), caller.agencies(), partners.of(key.agency(), key.service())));
        } catch (FourEyesException ownRelease) {
            throw ProblemException.of(
                    ProblemCode.ACCESS_DENIED, List.of(new ProblemError(null, "four_eyes_required", null)));
        }
    }

    private static <S> S in(Class<S> state, Release release, Transition transition) {
        if (state.isInstance(release)) {
            return state.cast(release);
        }
        throw ProblemException.of(ProblemCode.INVALID_TRANSITION, release.state() + " -> " + transition.getValue());
    }
}
