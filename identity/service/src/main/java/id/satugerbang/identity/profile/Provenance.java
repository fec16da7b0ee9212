package id.satugerbang.identity.profile;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who brought a value, and how it was verified.
 *
 * @param verifiedBy absent for a value that was only said
 */
public record Provenance(Actor actor, @Nullable VerifiedBy verifiedBy) {

    /** The citizen said it. */
    public static final Provenance DECLARED = new Provenance(Actor.CITIZEN, null);

    /** An officer wrote down what the citizen said. */
    public static final Provenance DICTATED = new Provenance(Actor.OFFICER, null);

    /** Who made a change. */
    public enum Actor {
        CITIZEN,
        OFFICER,
        CIVIL_REGISTRY,
        IDENTITY_PROVIDER;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A verification, by the one who does such. */
    public static Provenance verified(VerifiedBy how) {
        return new Provenance(
                switch (how) {
                    case IN_PERSON -> Actor.OFFICER;
                    case BROKER -> Actor.IDENTITY_PROVIDER;
                    case MATCH -> Actor.CIVIL_REGISTRY;
                },
                how);
    }

    String source() {
        return verifiedBy == null ? "declared" : "verified";
    }

    @Nullable
    String proof() {
        return verifiedBy == null ? null : verifiedBy.wire();
    }
}
