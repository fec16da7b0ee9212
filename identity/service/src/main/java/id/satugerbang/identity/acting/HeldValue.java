package id.satugerbang.identity.acting;

import org.jspecify.annotations.Nullable;

/**
 * One value that the platform holds of a person, in clear.
 *
 * @param source {@code declared} or {@code verified}
 * @param verifiedBy {@code in_person}, {@code broker} or {@code match}; absent for declared values
 */
public record HeldValue(
        String value, String source, @Nullable String verifiedBy) {

    /** Names no value: it may come into a log. */
    @Override
    public String toString() {
        return "HeldValue[" + source + "]";
    }
}
