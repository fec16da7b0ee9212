package id.satugerbang.gateway.authz;

import id.satugerbang.gateway.exchange.ActingFor;
import id.satugerbang.gateway.exchange.Grant;
import id.satugerbang.gateway.route.Audience;
import id.satugerbang.gateway.route.Beneficiary;
import id.satugerbang.gateway.route.Operation;
import id.satugerbang.gateway.route.ServiceId;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.caller.Role;
import id.satugerbang.support.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Default deny: an operation lets in whom its audience names, and nobody else. */
final class AccessRules {

    private AccessRules() {}

    /** @param acting for whom the call is made */
    static AccessDecision decide(Operation operation, ServiceId service, @Nullable Caller caller, ActingFor acting) {
        if (!acting.isSelf()) {
            return forSomebodyElse(operation, caller, acting);
        }
        if (caller != null && operation.audience().contains(Audience.CITIZEN) && isCitizen(caller)) {
            return citizen(operation, caller);
        }
        return others(operation, service, caller);
    }

    /** Where citizens' data is bound there must be a citizen to bind it of. */
    private static AccessDecision others(Operation operation, ServiceId service, @Nullable Caller caller) {
        boolean bound = operation.use().isBound();
        if (!bound && operation.audience().contains(Audience.INTEGRATOR) && isIntegratorOf(service, caller)) {
            return new AccessDecision.Granted(Grant.INTEGRATOR);
        }
        if (!bound && operation.audience().contains(Audience.PUBLIC)) {
            return new AccessDecision.Granted(Grant.PUBLIC);
        }
        boolean nobody = caller == null && !operation.audience().isEmpty();
        return new AccessDecision.Denied(nobody ? ProblemCode.AUTHENTICATION_REQUIRED : ProblemCode.ACCESS_DENIED);
    }

    private static AccessDecision citizen(Operation operation, Caller caller) {
        if (!operation.use().acting().includesSelf()) {
            return new AccessDecision.Denied(ProblemCode.ACTING_NOT_ALLOWED);
        }
        if (caller.assurance().satisfies(operation.assurance())) {
            return new AccessDecision.Granted(Grant.CITIZEN);
        }
        return operation.audience().contains(Audience.PUBLIC)
                        && !operation.use().isBound()
                ? new AccessDecision.Granted(Grant.PUBLIC)
                : new AccessDecision.Denied(ProblemCode.INSUFFICIENT_USER_AUTHENTICATION);
    }

    /** In an assisted session the citizen's assurance is the session's, which the bind stage learns. */
    private static AccessDecision forSomebodyElse(Operation operation, @Nullable Caller caller, ActingFor acting) {
        if (caller == null) {
            return new AccessDecision.Denied(ProblemCode.AUTHENTICATION_REQUIRED);
        }
        boolean assisted = acting.assistedSession() != null;
        boolean mayAct = assisted ? isOfficer(caller) : isCitizen(caller);
        if (assisted && mayAct && isForPublicOnly(operation)) {
            return new AccessDecision.Granted(Grant.PUBLIC);
        }
        boolean allowed = operation.audience().contains(Audience.CITIZEN)
                && isMeant(operation.use().acting(), acting)
                && mayAct;
        if (!allowed) {
            return new AccessDecision.Denied(ProblemCode.ACTING_NOT_ALLOWED);
        }
        return assisted || caller.assurance().satisfies(operation.assurance())
                ? new AccessDecision.Granted(Grant.CITIZEN)
                : new AccessDecision.Denied(ProblemCode.INSUFFICIENT_USER_AUTHENTICATION);
    }

    /** Such an operation is the same for everybody, also for the citizen at a counter. */
    private static boolean isForPublicOnly(Operation operation) {
        return operation.audience().contains(Audience.PUBLIC)
                && !operation.audience().contains(Audience.CITIZEN)
                && !operation.use().isBound();
    }

    private static boolean isMeant(Beneficiary allowed, ActingFor acting) {
        return acting.member() == null ? allowed.includesSelf() : allowed.includesFamily();
    }

    private static boolean isOfficer(Caller caller) {
        return caller.has(Role.OFFICER) && !caller.serviceAccount();
    }

    private static boolean isCitizen(Caller caller) {
        return caller.has(Role.CITIZEN) && !caller.serviceAccount();
    }

    private static boolean isIntegratorOf(ServiceId service, @Nullable Caller caller) {
        return caller != null && caller.has(Role.INTEGRATOR) && caller.scopes().contains(service.toString());
    }
}
