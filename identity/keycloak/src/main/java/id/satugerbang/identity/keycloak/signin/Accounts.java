package id.satugerbang.identity.keycloak.signin;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Removes accounts of the realm with everything that Keycloak keeps of them: name, address, credentials, sessions, events. */
class Accounts {

    private static final String REALM = "satu-gerbang";
    private static final String CITIZEN = "citizen";

    private final KeycloakSessionFactory sessions;

    Accounts(KeycloakSessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Removes a citizen's account; one that is not there, or not a citizen's, is left as it is. */
    void remove(String subject) {
        KeycloakModelUtils.runJobInTransaction(sessions, session -> remove(session, subject));
    }

    private static void remove(KeycloakSession session, String subject) {
        RealmModel realm = session.realms().getRealmByName(REALM);
        session.getContext().setRealm(realm);
        new Outbox(session).forget(subject);
        UserModel account = session.users().getUserById(realm, subject);
        if (account != null && account.hasRole(realm.getRole(CITIZEN))) {
            new UserManager(session).removeUser(realm, account);
        }
    }
}
