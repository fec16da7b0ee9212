package id.satugerbang.identity.keycloak.credential;

import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.requiredactions.UpdateTotp;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Sets up one-time codes as Keycloak does, but only within a step-up: no link starts it, the password must have been entered
 * in this very sign-in, an account that has a second factor gets no other one, and a mailbox alone is not enough.
 */
public final class FirstSecondFactor extends UpdateTotp {

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.NOT_SUPPORTED;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (isAllowed(context)) {
            super.requiredActionChallenge(context);
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (isAllowed(context)) {
            super.processAction(context);
        }
    }

    private static boolean isAllowed(RequiredActionContext context) {
        UserModel person = context.getUser();
        if (Proofs.hasSecondFactor(person)) {
            person.removeRequiredAction(UserModel.RequiredAction.CONFIGURE_TOTP);
            context.getAuthenticationSession().removeRequiredAction(UserModel.RequiredAction.CONFIGURE_TOTP);
            context.success();
            return false;
        }
        if (Proofs.resetLately(person, Clock.systemUTC().instant())) {
            refuse(context, "satuSecondFactorAfterReset");
            return false;
        }
        if (!Proofs.firstFactorNow(context.getRealm(), person, context.getAuthenticationSession())) {
            refuse(context, "satuSecondFactorNeedsPassword");
            return false;
        }
        return true;
    }

    private static void refuse(RequiredActionContext context, String message) {
        context.challenge(context.form().setError(message).createErrorPage(Response.Status.FORBIDDEN));
    }

    @Override
    public FirstSecondFactor create(KeycloakSession session) {
        return this;
    }

    /** Takes the place of Keycloak's own. */
    @Override
    public int order() {
        return 100;
    }
}
