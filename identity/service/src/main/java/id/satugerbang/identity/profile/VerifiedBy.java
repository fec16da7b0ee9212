package id.satugerbang.identity.profile;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a value was verified, the weakest first. */
public enum VerifiedBy {
    /** The civil registry answered that the value fits; knowing somebody's card is enough for that. */
    MATCH,
    /** An identity provider that proofed the face said it. */
    BROKER,
    /** An officer saw the document and the person. */
    IN_PERSON;

    /** Name in the contract and in the database. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static VerifiedBy ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    /** True where this proof is worth more than the other. */
    public boolean outranks(@Nullable VerifiedBy other) {
        return other == null || compareTo(other) > 0;
    }
}
