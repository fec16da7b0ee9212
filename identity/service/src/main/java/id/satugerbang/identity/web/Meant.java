package id.satugerbang.identity.web;

import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.caller.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose data a call of this API is about: the citizen who calls, or the one whom an officer assists. Each call of an officer
 * stands in that citizen's ledger before it is answered.
 */
public interface Meant {

    /**
     * A person, and how the call reaches the platform.
     *
     * @param channel {@code online}, or how the officer serves the citizen
     * @param officer who acts for the citizen; absent where the citizen does
     * @param agency agency that the officer acts for
     */
    record Who(
            String citizen,
            Assurance assurance,
            String channel,
            @Nullable String officer,
            @Nullable String agency) {

        public boolean isAssisted() {
            return officer != null;
        }

        /** The citizen as a caller, for features that know no officers. */
        public Caller asCaller() {
            return new Caller(citizen, "", Set.of(Role.CITIZEN), Set.of(), Set.of(), assurance, false);
        }
    }

    /**
     * The person meant.
     *
     * @param operation operationId of the call, for the ledger
     * @throws id.satugerbang.support.problem.ProblemException {@code access_denied} without the role, {@code not_found} for a
     *     session that is not the caller's
     */
    Who of(@Nullable UUID session, String operation);

    /**
     * As {@link #of}, where an officer needs a session that is worth {@code substantial}.
     *
     * @throws id.satugerbang.support.problem.ProblemException {@code insufficient_user_authentication}
     */
    Who seen(@Nullable UUID session, String operation);
}
