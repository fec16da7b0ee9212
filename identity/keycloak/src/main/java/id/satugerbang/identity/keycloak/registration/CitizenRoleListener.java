package id.satugerbang.identity.keycloak.registration;

import org.jspecify.annotations.Nullable;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/**
 * Gives role {@code citizen} to accounts that people make themselves, in the transaction that makes them. Accounts that an
 * administrator makes (officers, reviewers) do not get it, as a default role would be.
 */
final class CitizenRoleListener implements EventListenerProvider {

    private static final String CITIZEN = "citizen";

    private final KeycloakSession session;

    CitizenRoleListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.REGISTER && event.getUserId() != null) {
            RealmModel realm = session.realms().getRealm(event.getRealmId());
            grant(session.users().getUserById(realm, event.getUserId()), realm.getRole(CITIZEN));
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    @Override
    public void close() {}

    private static void grant(@Nullable UserModel account, @Nullable RoleModel role) {
        if (account != null && role != null) {
            account.grantRole(role);
        }
    }
}
