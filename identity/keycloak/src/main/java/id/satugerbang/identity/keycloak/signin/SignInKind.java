package id.satugerbang.identity.keycloak.signin;

import java.util.Locale;
import java.util.Optional;
import org.keycloak.events.EventType;

/** The events that a citizen can later see as sign-ins of the account. */
enum SignInKind {
    LOGIN,
    LOGIN_FAILED,
    LOGOUT,
    CREDENTIAL_CHANGED,
    CREDENTIAL_REMOVED,
    RESET_REQUESTED,
    LOCKED;

    /** The kind that Keycloak's {@code type} stands for; empty for all that is no sign-in. */
    static Optional<SignInKind> of(EventType type) {
        return switch (type) {
            case LOGIN -> Optional.of(LOGIN);
            case LOGIN_ERROR -> Optional.of(LOGIN_FAILED);
            case LOGOUT -> Optional.of(LOGOUT);
            case UPDATE_CREDENTIAL -> Optional.of(CREDENTIAL_CHANGED);
            case REMOVE_CREDENTIAL -> Optional.of(CREDENTIAL_REMOVED);
            case SEND_RESET_PASSWORD -> Optional.of(RESET_REQUESTED);
            case USER_DISABLED_BY_TEMPORARY_LOCKOUT, USER_DISABLED_BY_PERMANENT_LOCKOUT -> Optional.of(LOCKED);
            default -> Optional.empty();
        };
    }

    /** The name in {@code openapi/internal.yaml}. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
