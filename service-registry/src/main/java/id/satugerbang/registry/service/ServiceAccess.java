package id.satugerbang.registry.service;

import id.satugerbang.registry.access.Access;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.caller.Role;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Who may see and touch a service: its owner's officers, those of its partners, and reviewers. */
@Component
public class ServiceAccess {

    private final Access access;
    private final Partners partners;

    ServiceAccess(Access access, Partners partners) {
        this.access = access;
        this.partners = partners;
    }

    /** A caller who may see the service. @throws ProblemException {@code not_found} where it may not */
    public Caller seeing(String agency, String service) {
        Caller caller = access.staff();
        return isOwner(caller, agency, service) ? caller : access.seeing(agency);
    }

    /**
     * An officer of one of its owners.
     *
     * @throws ProblemException {@code not_found} where the caller may not see it, {@code access_denied} where it may only see it
     */
    public Caller officer(String agency, String service) {
        Caller caller = seeing(agency, service);
        if (isOwner(caller, agency, service)) {
            return caller;
        }
        throw ProblemException.of(ProblemCode.ACCESS_DENIED);
    }

    /** A caller who works with registrations at all. @throws ProblemException {@code access_denied} for anybody else */
    public Caller staff() {
        return access.staff();
    }

    /** True where that caller may see the service. */
    public boolean sees(Caller caller, String agency, String service) {
        return caller.has(Role.REVIEWER) || isOwner(caller, agency, service);
    }

    private boolean isOwner(Caller caller, String agency, String service) {
        return caller.isOfficerOf(agency)
                || (caller.has(Role.OFFICER)
                        && partners.of(agency, service).stream().anyMatch(caller::isOfficerOf));
    }
}
