package id.satugerbang.identity.consent;

import id.satugerbang.identity.acting.AssistedCitizens;
import id.satugerbang.identity.acting.AssistedSession;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.caller.Role;
import id.satugerbang.support.mvc.CurrentCaller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whose consent a call is about: the citizen who calls, or the one whom an officer assists. */
@Component
class Deciders {

    private final CurrentCaller callers;
    private final AssistedCitizens assisted;

    Deciders(CurrentCaller callers, AssistedCitizens assisted) {
        this.callers = callers;
        this.assisted = assisted;
    }

    /** @throws ProblemException {@code access_denied} without the role, {@code not_found} for a session that is not the caller's */
    Decider of(@Nullable UUID assistedSession) {
        Caller caller = callers.get();
        if (!caller.has(assistedSession == null ? Role.CITIZEN : Role.OFFICER)) {
            throw ProblemException.of(ProblemCode.ACCESS_DENIED);
        }
        if (assistedSession == null) {
            return Decider.online(caller.subject());
        }
        AssistedSession session = assisted.require(assistedSession, caller.subject());
        return new Decider(session.citizen(), session.channel(), caller.subject());
    }
}
