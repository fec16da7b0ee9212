package id.satugerbang.identity.keycloak.credential;

import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** After a change of the password every other sign-in of the account ends, at the gateway too. */
final class CredentialGuard implements EventListenerProvider {

    private final KeycloakSession session;

    CredentialGuard(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.UPDATE_CREDENTIAL
                && event.getUserId() != null
                && PasswordCredentialModel.TYPE.equals(
                        event.getDetails() == null ? null : event.getDetails().get(Details.CREDENTIAL_TYPE))) {
            endOthers(event.getUserId());
        }
    }

    private void endOthers(String subject) {
        RealmModel realm = session.getContext().getRealm();
        UserModel person = session.users().getUserById(realm, subject);
        if (person == null) {
            return;
        }
        @Nullable AuthenticationSessionModel signIn = session.getContext().getAuthenticationSession();
        String own = signIn == null ? "" : signIn.getParentSession().getId();
        session.sessions()
                .getUserSessionsStream(realm, person)
                .filter(other -> !other.getId().equals(own))
                .toList()
                .forEach(other -> end(realm, other));
    }

    private void end(RealmModel realm, UserSessionModel other) {
        AuthenticationManager.backchannelLogout(
                session,
                realm,
                other,
                session.getContext().getUri(),
                session.getContext().getConnection(),
                session.getContext().getRequestHeaders(),
                true);
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    @Override
    public void close() {}
}
