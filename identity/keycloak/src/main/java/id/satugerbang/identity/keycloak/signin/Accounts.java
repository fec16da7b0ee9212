package id.satugerbang.identity.keycloak.signin;

import java.util.stream.Stream;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
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

    /**
     * Removes the account of a citizen who had everything erased, also where it has lost the role meanwhile. One that its owner
     * needs for an office stays and is no citizen's any more.
     *
     * @return true where the account stays
     */
    boolean remove(String subject) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> remove(session, subject));
    }

    private static boolean remove(KeycloakSession session, String subject) {
        RealmModel realm = session.realms().getRealmByName(REALM);
        session.getContext().setRealm(realm);
        new Outbox(session).forget(subject);
        UserModel account = session.users().getUserById(realm, subject);
        if (account == null) {
            return false;
        }
        if (hasOffice(realm, account)) {
            account.deleteRoleMapping(realm.getRole(CITIZEN));
            return true;
        }
        if (!new UserManager(session).removeUser(realm, account)) {
            throw new IllegalStateException("Keycloak does not remove it");
        }
        return false;
    }

    /** True where the account has a role that not every citizen has, or is a client's own. */
    private static boolean hasOffice(RealmModel realm, UserModel account) {
        return account.getServiceAccountClientLink() != null
                || Stream.concat(
                                account.getRoleMappingsStream(),
                                account.getGroupsStream().flatMap(GroupModel::getRoleMappingsStream))
                        .anyMatch(role -> !isEverybodys(realm, role));
    }

    private static boolean isEverybodys(RealmModel realm, RoleModel role) {
        RoleModel everybody = realm.getDefaultRole();
        return role.equals(realm.getRole(CITIZEN)) || role.equals(everybody) || everybody.hasRole(role);
    }
}
