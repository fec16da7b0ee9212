package id.satugerbang.identity.keycloak.signin;

import java.util.Locale;
import java.util.Optional;
import org.keycloak.events.EventType;

/** The events that a citizen can later see as sign-ins of the account. */
enum SignInKind {
    LOGIN,
    LOGIN_FAILED,
    LOGOUT;

    /** The kind that Keycloak's {@code type} stands for; empty for all that is no sign-in. */
    static Optional<SignInKind> of(EventType type) {
        return switch (type) {
            case LOGIN -> Optional.of(LOGIN);
            case LOGIN_ERROR -> Optional.of(LOGIN_FAILED);
            case LOGOUT -> Optional.of(LOGOUT);
            default -> Optional.empty();
        };
    }

    /** The name in {@code openapi/internal.yaml}. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
