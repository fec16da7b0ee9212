package id.satugerbang.identity.attribute;

import java.util.Locale;

/** What kind of value an attribute takes. */
public enum AttributeType {
    TEXT,
    DATE,
    CHOICE,
    NIK,
    KK,
    REGION,
    PHONE,
    EMAIL,
    BIOMETRIC;

    /** The type's name in the contract. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
