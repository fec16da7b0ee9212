package id.satugerbang.identity.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of a profile, still encrypted.
 *
 * @param source whether the citizen said it or somebody checked it, as in the contract
 * @param verifiedBy how it was verified; absent for declared values
 */
public record StoredValue(
        String attribute,
        byte[] ciphertext,
        String source,
        @Nullable String verifiedBy,
        Instant updatedAt) {

    public boolean isVerified() {
        return source.equals("verified");
    }
}
