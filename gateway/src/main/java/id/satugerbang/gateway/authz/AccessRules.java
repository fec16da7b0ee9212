package id.satugerbang.gateway.authz;

import id.satugerbang.gateway.exchange.Grant;
import id.satugerbang.gateway.route.Audience;
import id.satugerbang.gateway.route.Operation;
import id.satugerbang.gateway.route.ServiceId;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.caller.Role;
import id.satugerbang.support.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Default deny: an operation lets in whom its audience names, and nobody else. */
final class AccessRules {

    private AccessRules() {}

    static AccessDecision decide(Operation operation, ServiceId service, @Nullable Caller caller) {
        if (caller != null && operation.audience().contains(Audience.CITIZEN) && isCitizen(caller)) {
            return citizen(operation, caller);
        }
        if (operation.audience().contains(Audience.INTEGRATOR) && isIntegratorOf(service, caller)) {
            return new AccessDecision.Granted(Grant.INTEGRATOR);
        }
        if (operation.audience().contains(Audience.PUBLIC)) {
            return new AccessDecision.Granted(Grant.PUBLIC);
        }
        boolean nobody = caller == null && !operation.audience().isEmpty();
        return new AccessDecision.Denied(nobody ? ProblemCode.AUTHENTICATION_REQUIRED : ProblemCode.ACCESS_DENIED);
    }

    private static AccessDecision citizen(Operation operation, Caller caller) {
        if (caller.assurance().satisfies(operation.assurance())) {
            return new AccessDecision.Granted(Grant.CITIZEN);
        }
        return operation.audience().contains(Audience.PUBLIC)
                ? new AccessDecision.Granted(Grant.PUBLIC)
                : new AccessDecision.Denied(ProblemCode.INSUFFICIENT_USER_AUTHENTICATION);
    }

    private static boolean isCitizen(Caller caller) {
        return caller.has(Role.CITIZEN) && !caller.serviceAccount();
    }

    private static boolean isIntegratorOf(ServiceId service, @Nullable Caller caller) {
        return caller != null && caller.has(Role.INTEGRATOR) && caller.scopes().contains(service.toString());
    }
}
