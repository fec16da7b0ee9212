package id.satugerbang.gateway.authz;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.gateway.exchange.ActingFor;
import id.satugerbang.gateway.exchange.Grant;
import id.satugerbang.gateway.route.Audience;
import id.satugerbang.gateway.route.Operation;
import id.satugerbang.gateway.route.ServiceId;
import id.satugerbang.gateway.testing.TestCallers;
import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.caller.Role;
import id.satugerbang.support.problem.ProblemCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccessRulesTests {

    private static final ServiceId SERVICE = new ServiceId("bmkg", "cuaca");
    private static final Caller CITIZEN = TestCallers.citizen(Assurance.BASIC);
    private static final ActingFor SELF = new ActingFor(null, null);
    private static final Caller INTEGRATOR = TestCallers.integrator("bmkg/cuaca");

    @Test
    void anOperationWithoutAudienceLetsNobodyIn() {
        assertThat(decide(null)).isEqualTo(denied(ProblemCode.ACCESS_DENIED));
        assertThat(decide(CITIZEN)).isEqualTo(denied(ProblemCode.ACCESS_DENIED));
        assertThat(decide(INTEGRATOR)).isEqualTo(denied(ProblemCode.ACCESS_DENIED));
    }

    @Test
    void aPublicOperationLetsEverybodyIn() {
        assertThat(decide(null, Audience.PUBLIC)).isEqualTo(granted(Grant.PUBLIC));
        assertThat(decide(CITIZEN, Audience.PUBLIC)).isEqualTo(granted(Grant.PUBLIC));
        assertThat(decide(INTEGRATOR, Audience.PUBLIC)).isEqualTo(granted(Grant.PUBLIC));
    }

    @Test
    void aCitizenOperationLetsCitizensInOnly() {
        assertThat(decide(null, Audience.CITIZEN)).isEqualTo(denied(ProblemCode.AUTHENTICATION_REQUIRED));
        assertThat(decide(CITIZEN, Audience.CITIZEN)).isEqualTo(granted(Grant.CITIZEN));
        assertThat(decide(INTEGRATOR, Audience.CITIZEN)).isEqualTo(denied(ProblemCode.ACCESS_DENIED));
    }

    @Test
    void aServiceAccountIsNeverACitizenWhateverItsRoles() {
        Caller machine = new Caller("s", "c", Set.of(Role.CITIZEN), Set.of(), Set.of(), Assurance.SUBSTANTIAL, true);

        assertThat(decide(machine, Audience.CITIZEN)).isEqualTo(denied(ProblemCode.ACCESS_DENIED));
    }

    @Test
    void aCitizenNeedsTheAssuranceOfTheOperation() {
        Operation operation = operation(Assurance.SUBSTANTIAL, Audience.CITIZEN);

        assertThat(AccessRules.decide(operation, SERVICE, CITIZEN, SELF))
                .isEqualTo(denied(ProblemCode.INSUFFICIENT_USER_AUTHENTICATION));
        assertThat(AccessRules.decide(operation, SERVICE, TestCallers.citizen(Assurance.SUBSTANTIAL), SELF))
                .isEqualTo(granted(Grant.CITIZEN));
    }

    @Test
    void anIntegratorNeedsTheScopeOfTheService() {
        assertThat(decide(INTEGRATOR, Audience.INTEGRATOR)).isEqualTo(granted(Grant.INTEGRATOR));
        assertThat(decide(TestCallers.integrator("bmkg/gempa"), Audience.INTEGRATOR))
                .isEqualTo(denied(ProblemCode.ACCESS_DENIED));
        assertThat(decide(CITIZEN, Audience.INTEGRATOR)).isEqualTo(denied(ProblemCode.ACCESS_DENIED));
    }

    @Test
    void aCitizenOfAnOperationForEverybodyIsStillKnownAsCitizen() {
        assertThat(decide(CITIZEN, Audience.PUBLIC, Audience.CITIZEN)).isEqualTo(granted(Grant.CITIZEN));
    }

    private static AccessDecision decide(@Nullable Caller caller, Audience... audience) {
        return AccessRules.decide(operation(Assurance.BASIC, audience), SERVICE, caller, SELF);
    }

    private static Operation operation(Assurance assurance, Audience... audience) {
        return new Operation("op", "GET", "/x", Set.of(audience), assurance);
    }

    private static AccessDecision granted(Grant grant) {
        return new AccessDecision.Granted(grant);
    }

    private static AccessDecision denied(ProblemCode code) {
        return new AccessDecision.Denied(code);
    }
}
