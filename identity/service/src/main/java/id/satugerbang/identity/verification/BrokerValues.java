package id.satugerbang.identity.verification;

import id.satugerbang.identity.attribute.AttributeCatalogue;
import id.satugerbang.identity.attribute.AttributeDefinition;
import id.satugerbang.identity.attribute.AttributeValues;
import id.satugerbang.identity.attribute.ValueFaultException;
import id.satugerbang.identity.citizen.CitizenLocks;
import id.satugerbang.identity.profile.Person;
import id.satugerbang.identity.profile.PersonValues;
import id.satugerbang.identity.profile.ProfileValue;
import id.satugerbang.identity.profile.VerifiedBy;
import id.satugerbang.identity.web.Faults;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what an identity broker proved of a citizen at a sign-in. */
@Service
class BrokerValues {

    private final AttributeCatalogue catalogue;
    private final AttributeValues values;
    private final PersonValues held;
    private final CitizenLocks locks;
    private final Verifier verifier;
    private final Faults faults;

    BrokerValues(
            AttributeCatalogue catalogue,
            AttributeValues values,
            PersonValues held,
            CitizenLocks locks,
            Verifier verifier,
            Faults faults) {
        this.catalogue = catalogue;
        this.values = values;
        this.held = held;
        this.locks = locks;
        this.verifier = verifier;
        this.faults = faults;
    }

    /**
     * All of them, or none.
     *
     * @throws id.satugerbang.support.problem.ProblemException {@code invalid_value} or {@code identifier_taken}
     */
    @Transactional
    void keep(String subject, Map<String, String> told) {
        locks.enter(subject);
        Person citizen = Person.citizen(subject);
        Map<String, ProfileValue> known = held.read(citizen);
        Map<String, String> kept = new HashMap<>();
        told.forEach((key, typed) -> {
            AttributeDefinition attribute = attribute(key);
            String value = value(attribute, typed);
            if (!stays(attribute, known.get(key), value)) {
                kept.put(key, value);
            }
        });
        verifier.verify(citizen, kept, VerifiedBy.BROKER);
    }

    /** A broker overrules no officer, and an identifier that a broker proved once belongs to the account for good. */
    private static boolean stays(AttributeDefinition attribute, @Nullable ProfileValue known, String value) {
        return known != null
                && !known.value().equals(value)
                && (known.proof() == VerifiedBy.IN_PERSON
                        || known.proof() == VerifiedBy.BROKER && attribute.identifier());
    }

    private AttributeDefinition attribute(String key) {
        return catalogue
                .find(key)
                .filter(AttributeDefinition::storable)
                .orElseThrow(() -> faults.at("/values/" + key, "unknown_attribute"));
    }

    private String value(AttributeDefinition attribute, String typed) {
        try {
            return values.accept(attribute, typed);
        } catch (ValueFaultException fault) {
            throw faults.at("/values/" + attribute.key(), fault.fault());
        }
    }
}
