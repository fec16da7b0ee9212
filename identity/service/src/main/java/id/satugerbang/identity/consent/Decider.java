package id.satugerbang.identity.consent;

import org.jspecify.annotations.Nullable;

/**
 * Who decides, and how that reaches the platform.
 *
 * @param citizen whose consent it is
 * @param officer who writes it down for a citizen who is present
 */
record Decider(String citizen, String channel, @Nullable String officer) {

    static Decider online(String citizen) {
        return new Decider(citizen, "online", null);
    }
}
