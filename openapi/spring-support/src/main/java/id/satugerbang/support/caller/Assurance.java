package id.satugerbang.support.caller;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How sure the platform is of the person; ordered, so that {@code compareTo} tells enough from too little. */
public enum Assurance {
    /** Nobody, or a service account: never enough for a citizen operation. */
    NONE,
    /** Password. */
    BASIC,
    /** Second factor. */
    SUBSTANTIAL;

    /** Reads an {@code acr} value (or {@code x-satu-assurance}); what is not known gives no assurance. */
    public static Assurance ofAcr(@Nullable String acr) {
        if ("basic".equals(acr)) {
            return BASIC;
        }
        return "substantial".equals(acr) ? SUBSTANTIAL : NONE;
    }

    /** The {@code acr} value of this level. */
    public String acr() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True where this level is at least {@code wanted}. */
    public boolean satisfies(Assurance wanted) {
        return compareTo(wanted) >= 0;
    }
}
