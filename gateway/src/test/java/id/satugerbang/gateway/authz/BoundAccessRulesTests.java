package id.satugerbang.gateway.authz;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.gateway.exchange.ActingFor;
import id.satugerbang.gateway.exchange.Grant;
import id.satugerbang.gateway.route.Audience;
import id.satugerbang.gateway.route.Beneficiary;
import id.satugerbang.gateway.route.Binding;
import id.satugerbang.gateway.route.CitizenUse;
import id.satugerbang.gateway.route.Operation;
import id.satugerbang.gateway.route.Purpose;
import id.satugerbang.gateway.route.ServiceId;
import id.satugerbang.gateway.testing.TestCallers;
import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may call where citizens' data is bound, and who may call for somebody else. */
class BoundAccessRulesTests {

    private static final Caller CITIZEN = TestCallers.citizen(Assurance.BASIC);
    private static final Caller OFFICER = TestCallers.officer("dukcapil");
    private static final ActingFor SELF = new ActingFor(null, null);
    private static final ActingFor CHILD = new ActingFor(UUID.randomUUID(), null);
    private static final ActingFor COUNTER = new ActingFor(null, UUID.randomUUID());

    @Test
    void boundDataAreACitizensWhoeverElseTheDocumentNames() {
        Operation bound = operation(Assurance.BASIC, false, true, Audience.values());

        assertThat(decide(bound, CITIZEN, SELF)).isEqualTo(granted());
        assertThat(decide(bound, null, SELF)).isEqualTo(denied(ProblemCode.AUTHENTICATION_REQUIRED));
        assertThat(decide(bound, TestCallers.integrator("bmkg/cuaca"), SELF))
                .isEqualTo(denied(ProblemCode.ACCESS_DENIED));
    }

    @Test
    void boundDataAreNotHandedOverBelowTheAssuranceAskedFor() {
        Operation bound = operation(Assurance.SUBSTANTIAL, false, true, Audience.PUBLIC, Audience.CITIZEN);

        assertThat(decide(bound, CITIZEN, SELF)).isEqualTo(denied(ProblemCode.INSUFFICIENT_USER_AUTHENTICATION));
    }

    @Test
    void aParentActsForAChildOnlyWhereTheOperationSaysSo() {
        Operation family = operation(Assurance.BASIC, true, false, Audience.CITIZEN);
        Operation self = operation(Assurance.BASIC, false, false, Audience.CITIZEN);

        assertThat(decide(family, CITIZEN, CHILD)).isEqualTo(granted());
        assertThat(decide(self, CITIZEN, CHILD)).isEqualTo(denied(ProblemCode.ACTING_NOT_ALLOWED));
        assertThat(decide(family, null, CHILD)).isEqualTo(denied(ProblemCode.AUTHENTICATION_REQUIRED));
        assertThat(decide(family, OFFICER, CHILD)).isEqualTo(denied(ProblemCode.ACTING_NOT_ALLOWED));
    }

    @Test
    void aServiceAboutAChildIsNotCalledForOneself() {
        Operation child = operation(Assurance.BASIC, Beneficiary.FAMILY, true, Audience.CITIZEN);

        assertThat(decide(child, CITIZEN, CHILD)).isEqualTo(granted());
        assertThat(decide(child, CITIZEN, SELF)).isEqualTo(denied(ProblemCode.ACTING_NOT_ALLOWED));
        assertThat(decide(child, OFFICER, COUNTER)).isEqualTo(denied(ProblemCode.ACTING_NOT_ALLOWED));
        assertThat(decide(child, OFFICER, new ActingFor(CHILD.member(), COUNTER.assistedSession())))
                .isEqualTo(granted());
    }

    @Test
    void actingForAChildAsksForTheSameAssurance() {
        Operation family = operation(Assurance.SUBSTANTIAL, true, false, Audience.PUBLIC, Audience.CITIZEN);

        assertThat(decide(family, CITIZEN, CHILD)).isEqualTo(denied(ProblemCode.INSUFFICIENT_USER_AUTHENTICATION));
    }

    @Test
    void onlyAnOfficerActsInAnAssistedSession() {
        Operation citizens = operation(Assurance.SUBSTANTIAL, false, false, Audience.CITIZEN);

        assertThat(decide(citizens, OFFICER, COUNTER)).isEqualTo(granted());
        assertThat(decide(citizens, CITIZEN, COUNTER)).isEqualTo(denied(ProblemCode.ACTING_NOT_ALLOWED));
        assertThat(decide(citizens, OFFICER, SELF)).isEqualTo(denied(ProblemCode.ACCESS_DENIED));
    }

    @Test
    void nobodyActsForSomebodyElseWhereNoCitizenCalls() {
        Operation open = operation(Assurance.BASIC, true, false, Audience.PUBLIC);

        assertThat(decide(open, CITIZEN, CHILD)).isEqualTo(denied(ProblemCode.ACTING_NOT_ALLOWED));
        assertThat(decide(open, CITIZEN, COUNTER)).isEqualTo(denied(ProblemCode.ACTING_NOT_ALLOWED));
    }

    @Test
    void atACounterAPublicOperationIsCalledAsByAnybodyButByAKnownOfficer() {
        Operation open = operation(Assurance.BASIC, false, false, Audience.PUBLIC);

        assertThat(decide(open, OFFICER, COUNTER)).isEqualTo(new AccessDecision.Granted(Grant.PUBLIC));
        assertThat(decide(open, null, COUNTER)).isEqualTo(denied(ProblemCode.AUTHENTICATION_REQUIRED));
    }

    private static AccessDecision decide(Operation operation, @Nullable Caller caller, ActingFor acting) {
        return AccessRules.decide(operation, new ServiceId("bmkg", "cuaca"), caller, acting);
    }

    private static Operation operation(Assurance assurance, boolean family, boolean bound, Audience... audience) {
        Beneficiary acting = family ? Beneficiary.SELF_OR_FAMILY : Beneficiary.SELF;
        return operation(assurance, acting, bound, audience);
    }

    private static Operation operation(Assurance assurance, Beneficiary acting, boolean bound, Audience... audience) {
        Binding nik = new Binding("nik", Binding.Place.QUERY, "nik", true, null, null, Binding.Type.STRING);
        CitizenUse use = new CitizenUse(new Purpose("x", null), false, acting, bound ? List.of(nik) : List.of(), null);
        return new Operation("op", "GET", "/x", Set.of(audience), assurance, Set.of(), null, false, use);
    }

    private static AccessDecision granted() {
        return new AccessDecision.Granted(Grant.CITIZEN);
    }

    private static AccessDecision denied(ProblemCode code) {
        return new AccessDecision.Denied(code);
    }
}
