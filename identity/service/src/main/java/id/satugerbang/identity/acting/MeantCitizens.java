package id.satugerbang.identity.acting;

import id.satugerbang.identity.ledger.Assisted;
import id.satugerbang.identity.web.Meant;
import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.caller.Role;
import id.satugerbang.support.mvc.CurrentCaller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MeantCitizens implements Meant {

    private final CurrentCaller callers;
    private final AssistedCitizens assisted;
    private final Assisted ledger;

    MeantCitizens(CurrentCaller callers, AssistedCitizens assisted, Assisted ledger) {
        this.callers = callers;
        this.assisted = assisted;
        this.ledger = ledger;
    }

    @Override
    public Who of(@Nullable UUID session, String operation) {
        return noted(session, operation, Assurance.BASIC);
    }

    @Override
    public Who seen(@Nullable UUID session, String operation) {
        return noted(session, operation, Assurance.SUBSTANTIAL);
    }

    private Who noted(@Nullable UUID session, String operation, Assurance needed) {
        Caller caller = callers.get();
        if (!caller.has(session == null ? Role.CITIZEN : Role.OFFICER) || caller.serviceAccount()) {
            throw ProblemException.of(ProblemCode.ACCESS_DENIED);
        }
        if (session == null) {
            return new Who(caller.subject(), caller.assurance(), "online", null, null);
        }
        AssistedSession open = assisted.require(session, caller.subject());
        Assurance worth = open.worth(caller.assurance());
        if (!worth.satisfies(needed)) {
            throw ProblemException.of(ProblemCode.INSUFFICIENT_USER_AUTHENTICATION);
        }
        Assisted.By officer = new Assisted.By(caller.subject(), open.agency(), open.channel());
        ledger.note(open.citizen(), officer, operation, List.of(), null);
        return new Who(open.citizen(), worth, open.channel(), caller.subject(), open.agency());
    }
}
