package id.satugerbang.identity.disclosure;

import id.satugerbang.support.caller.Assurance;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose data is meant, and who acts.
 *
 * @param citizen account in whose ledger it stands
 * @param member family member whose data is meant instead of the citizen's
 * @param assurance how sure the platform is of the citizen
 * @param officer who acts with the citizen present
 * @param agency agency that the officer acts for
 */
record Person(
        String citizen,
        @Nullable UUID member,
        Assurance assurance,
        String channel,
        @Nullable String officer,
        @Nullable String agency) {

    static final String ONLINE = "online";

    @Override
    public String toString() {
        return "Person[" + channel + "]";
    }
}
