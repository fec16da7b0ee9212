package id.satugerbang.registry.access;

import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.caller.Role;
import id.satugerbang.support.mvc.CurrentCaller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Who may see and touch what belongs to an agency.
 *
 * <p>Officers see their own agency, reviewers all. What a caller may not see answers like what does not exist.
 */
@Component
public class Access {

    private final CurrentCaller current;

    public Access(CurrentCaller current) {
        this.current = current;
    }

    /** A caller who works with registrations at all. @throws ProblemException {@code access_denied} for anybody else */
    public Caller staff() {
        Caller caller = current.get();
        if (!caller.serviceAccount() && (caller.has(Role.OFFICER) || caller.has(Role.REVIEWER))) {
            return caller;
        }
        throw ProblemException.of(ProblemCode.ACCESS_DENIED);
    }

    /** A citizen, not software. @throws ProblemException {@code access_denied} for anybody else */
    public Caller citizen() {
        Caller caller = current.get();
        if (caller.has(Role.CITIZEN) && !caller.serviceAccount()) {
            return caller;
        }
        throw ProblemException.of(ProblemCode.ACCESS_DENIED);
    }

    /** An officer of some agency. @throws ProblemException {@code access_denied} for anybody else */
    public Caller anyOfficer() {
        Caller caller = staff();
        if (caller.has(Role.OFFICER)) {
            return caller;
        }
        throw ProblemException.of(ProblemCode.ACCESS_DENIED);
    }

    /** A reviewer. @throws ProblemException {@code access_denied} for anybody else */
    public Caller reviewer() {
        Caller caller = staff();
        if (caller.has(Role.REVIEWER)) {
            return caller;
        }
        throw ProblemException.of(ProblemCode.ACCESS_DENIED);
    }

    /** A caller who may see the agency's registrations. @throws ProblemException {@code not_found} where it may not */
    public Caller seeing(String agency) {
        Caller caller = staff();
        if (caller.has(Role.REVIEWER) || caller.isOfficerOf(agency)) {
            return caller;
        }
        throw ProblemException.of(ProblemCode.NOT_FOUND);
    }

    /**
     * An officer of the agency.
     *
     * @throws ProblemException {@code not_found} where the caller may not see it, {@code access_denied} where it may but is
     *     no officer of it
     */
    public Caller officer(String agency) {
        Caller caller = seeing(agency);
        if (caller.isOfficerOf(agency)) {
            return caller;
        }
        throw ProblemException.of(ProblemCode.ACCESS_DENIED);
    }
}
