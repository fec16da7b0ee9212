package id.satugerbang.identity.keycloak.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel.ExecutionStatus;

/** What a person has proved in the sign-in under way, and whether a first second factor may come of it. */
final class Proofs {

    /** Attribute of an account, never part of its profile: when its password was last replaced by way of the mailbox. */
    static final String RESET_AT = "satu.reset-by-mail-at";

    /** Time for the owner to notice the mail about it. */
    private static final Duration PAUSE = Duration.ofHours(72);

    private static final Set<String> PASSWORD_PAGES = Set.of("auth-username-password-form", "auth-password-form");

    private Proofs() {}

    static boolean hasSecondFactor(UserModel person) {
        return person.credentialManager().isConfiguredFor(OTPCredentialModel.TYPE);
    }

    static boolean hasPassword(UserModel person) {
        return person.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }

    /**
     * True where the first factor was shown in this very sign-in, not in an earlier one of the same browser: the password, or
     * for an account without one the broker's word.
     */
    static boolean firstFactorNow(RealmModel realm, UserModel person, AuthenticationSessionModel signIn) {
        return hasPassword(person)
                ? passwordNow(realm, signIn)
                : signIn.getUserSessionNotes().containsKey(Details.IDENTITY_PROVIDER);
    }

    private static boolean passwordNow(RealmModel realm, AuthenticationSessionModel signIn) {
        return signIn.getExecutionStatus().entrySet().stream()
                .filter(step -> step.getValue() == ExecutionStatus.SUCCESS)
                .anyMatch(step -> {
                    AuthenticationExecutionModel page = realm.getAuthenticationExecutionById(step.getKey());
                    return page != null
                            && page.getAuthenticator() != null
                            && PASSWORD_PAGES.contains(page.getAuthenticator());
                });
    }

    /** True where the mailbox alone may stand behind the password. */
    static boolean resetLately(UserModel person, Instant now) {
        @Nullable String at = person.getFirstAttribute(RESET_AT);
        return at != null
                && now.isBefore(Instant.ofEpochMilli(Long.parseLong(at)).plus(PAUSE));
    }
}
