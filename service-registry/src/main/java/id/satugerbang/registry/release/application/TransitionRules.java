package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.Transition;
import id.satugerbang.registry.access.Access;
import id.satugerbang.registry.release.model.Approved;
import id.satugerbang.registry.release.model.Draft;
import id.satugerbang.registry.release.model.FourEyesException;
import id.satugerbang.registry.release.model.Live;
import id.satugerbang.registry.release.model.Published;
import id.satugerbang.registry.release.model.Release;
import id.satugerbang.registry.release.model.Reviewer;
import id.satugerbang.registry.release.model.Submitted;
import id.satugerbang.registry.release.model.Suspended;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemError;
import id.satugerbang.support.problem.ProblemException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which transition leads where, and who may ask for it. */
@Component
class TransitionRules {

    private final Access access;

    TransitionRules(Access access) {
        this.access = access;
    }

    /** The caller, where it may ask for the transition of a release of {@code agency}. */
    Caller authorise(Transition transition, String agency) {
        Caller caller = access.seeing(agency);
        return switch (transition) {
            case SUBMIT -> access.officer(agency);
            case APPROVE, REJECT, PUBLISH, SUSPEND, RESUME -> access.reviewer();
            case DEPRECATE, RETIRE -> caller;
        };
    }

    /** The state after the transition. @throws ProblemException {@code invalid_transition} where there is none */
    Release next(Release release, Transition transition, Caller caller) {
        return switch (transition) {
            case SUBMIT -> in(Draft.class, release, transition).submit(caller.subject());
            case APPROVE -> approve(in(Submitted.class, release, transition), caller);
            case REJECT -> in(Submitted.class, release, transition).reject();
            case PUBLISH -> in(Approved.class, release, transition).publish();
            case DEPRECATE -> in(Published.class, release, transition).deprecate();
            case SUSPEND -> in(Published.class, release, transition).suspend();
            case RESUME -> in(Suspended.class, release, transition).resume();
            case RETIRE -> in(Live.class, release, transition).retire();
        };
    }

    private static Release approve(Submitted submitted, Caller caller) {
        try {
            return submitted.approve(new Reviewer(caller.subject(), caller.agencies()));
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
