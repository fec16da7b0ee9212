package id.satugerbang.identity.acting;

import id.satugerbang.support.caller.Assurance;

/**
 * An officer's session with a citizen who is present.
 *
 * @param citizen subject of the citizen's account
 * @param assurance what the officer's proof of the person is worth
 * @param channel {@code counter}, {@code mobile_unit} or {@code phone}
 * @param agency agency that the officer acts for
 */
public record AssistedSession(String citizen, Assurance assurance, String channel, String agency) {

    /** What the session is worth to an officer who is signed in like this: the lower of the two. */
    public Assurance worth(Assurance officer) {
        return officer.satisfies(assurance) ? assurance : officer;
    }
}
