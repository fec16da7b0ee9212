package id.satugerbang.identity.profile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose values are kept.
 *
 * @param subject the citizen of the account, whose data key encrypts the values
 * @param member a member of the citizen's family; absent for the citizen
 */
public record Person(String subject, @Nullable UUID member) {

    /** The citizen of an account. */
    public static Person citizen(String subject) {
        return new Person(subject, null);
    }

    /** What binds a ciphertext to this person's {@code attribute}, beside the subject. */
    String place(String attribute) {
        return member == null ? attribute : "family/" + member + "/" + attribute;
    }
}
