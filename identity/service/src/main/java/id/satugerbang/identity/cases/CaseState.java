package id.satugerbang.identity.cases;

import java.util.Locale;

/** Where an application stands, the same for every agency. */
enum CaseState {
    SUBMITTED,
    IN_REVIEW,
    WAITING_ON_APPLICANT,
    APPROVED,
    APPROVED_BY_LAPSE,
    REJECTED;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CaseState ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    boolean isDecided() {
        return this == APPROVED || this == APPROVED_BY_LAPSE || this == REJECTED;
    }
}
