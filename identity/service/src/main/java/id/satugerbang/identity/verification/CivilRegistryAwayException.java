package id.satugerbang.identity.verification;

import org.jspecify.annotations.Nullable;

/** The civil registry did not say whether the values fit. */
final class CivilRegistryAwayException extends Exception {

    private static final long serialVersionUID = 1L;

    CivilRegistryAwayException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
