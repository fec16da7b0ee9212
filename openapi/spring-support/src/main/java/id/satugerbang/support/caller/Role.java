package id.satugerbang.support.caller;

import java.util.Locale;
import java.util.Optional;

/** Realm roles that mean something to the platform. */
public enum Role {
    CITIZEN,
    OFFICER,
    REVIEWER,
    INTEGRATOR;

    /** The role's name in the realm and in contracts. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a role by its name in the realm; other realm roles mean nothing here. */
    public static Optional<Role> ofWire(String wire) {
        for (Role role : values()) {
            if (role.wire().equals(wire)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
