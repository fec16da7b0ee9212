package id.satugerbang.identity.profile;

import org.jspecify.annotations.Nullable;

/** One value in clear, with the row that it came from. */
public record ProfileValue(String value, StoredValue row) {

    /** How it was verified; null for a declared value. */
    public @Nullable VerifiedBy proof() {
        return row.verifiedBy() == null ? null : VerifiedBy.ofWire(row.verifiedBy());
    }

    @Override
    public String toString() {
        return "ProfileValue[" + row.attribute() + "]";
    }
}
