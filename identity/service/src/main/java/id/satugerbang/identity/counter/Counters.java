package id.satugerbang.identity.counter;

import id.satugerbang.identity.acting.ProofingAgencies;
import id.satugerbang.identity.web.Texts;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the agency that an officer acts for. */
@Component
class Counters implements ProofingAgencies {

    private final CounterProperties properties;
    private final Texts texts;

    Counters(CounterProperties properties, Texts texts) {
        this.properties = properties;
        this.texts = texts;
    }

    /** Any agency of the officer. @throws ProblemException {@code access_denied} or {@code invalid_value} */
    Counter of(Caller officer, @Nullable String agency, String channel) {
        if (agency != null) {
            if (!officer.isOfficerOf(agency)) {
                throw ProblemException.of(ProblemCode.ACCESS_DENIED);
            }
            return new Counter(officer.subject(), agency, channel);
        }
        if (officer.agencies().size() != 1) {
            throw ProblemException.at(ProblemCode.INVALID_VALUE, "/agency", "agency_needed", texts.of("agency_needed"));
        }
        return new Counter(officer.subject(), officer.agencies().iterator().next(), channel);
    }

    /** As {@link #of}, of an agency that proofs identities. */
    Counter proofing(Caller officer, @Nullable String agency, String channel) {
        Counter counter = of(officer, agency, channel);
        if (!proofs(counter.agency())) {
            throw ProblemException.of(ProblemCode.ACCESS_DENIED, texts.of("no_proofing_agency"));
        }
        return counter;
    }

    @Override
    public boolean proofs(String agency) {
        return properties.proofingAgencies().contains(agency);
    }
}
