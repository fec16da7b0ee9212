package id.satugerbang.identity.verification;

import id.satugerbang.identity.profile.Person;
import id.satugerbang.identity.profile.VerifiedBy;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an officer has seen: the person, and the document. */
@Component
public class InPerson {

    private final Verifier verifier;
    private final VerificationStore store;
    private final Clock clock;

    InPerson(Verifier verifier, VerificationStore store, Clock clock) {
        this.verifier = verifier;
        this.store = store;
        this.clock = clock;
    }

    /** As {@link Verifier#verify}; remembers which officer of which agency it was. */
    public void verify(Person person, Map<String, String> seen, String officer, String agency) {
        verifier.verify(person, seen, VerifiedBy.IN_PERSON);
        seen.keySet().forEach(key -> store.seen(person, key, officer, agency, clock.instant()));
    }
}
