package id.satugerbang.identity.keycloak.credential;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** True for a person who is about to set up the first second factor and did not enter the password in this sign-in. */
final class NoSecondFactor implements ConditionalAuthenticator {

    static final NoSecondFactor SINGLETON = new NoSecondFactor();

    private NoSecondFactor() {}

    @Override
    public boolean matchCondition(AuthenticationFlowContext context) {
        return context.getUser() != null
                && !Proofs.hasSecondFactor(context.getUser())
                && Proofs.hasPassword(context.getUser())
                && !Proofs.firstFactorNow(context.getRealm(), context.getUser(), context.getAuthenticationSession());
    }

    @Override
    public void action(AuthenticationFlowContext context) {}

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
