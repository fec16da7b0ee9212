package id.satugerbang.quickstart.secrets;

import org.jspecify.annotations.Nullable;

/**
 * Passwords that the servers share with the parts that use them.
 *
 * @param postgres superuser of PostgreSQL
 * @param identity database role that owns the tables of the identity service
 * @param identityService database role of the identity service itself, which cannot change what only is added to
 * @param registry database role of the service registry
 * @param keycloak database role of Keycloak
 * @param redis Redis
 * @param keycloakAdmin administrator of Keycloak's master realm
 */
public record ServerSecrets(
        String postgres,
        String identity,
        String identityService,
        String registry,
        String keycloak,
        String redis,
        String keycloakAdmin) {

    /** Nothing generated yet. */
    static ServerSecrets none() {
        return new ServerSecrets("", "", "", "", "", "", "");
    }

    /** The same with what is missing made. */
    ServerSecrets completed(Passwords passwords) {
        return new ServerSecrets(
                kept(postgres, passwords),
                kept(identity, passwords),
                kept(identityService, passwords),
                kept(registry, passwords),
                kept(keycloak, passwords),
                kept(redis, passwords),
                kept(keycloakAdmin, passwords));
    }

    /** A file of an older version has no such password. */
    private static String kept(@Nullable String password, Passwords passwords) {
        return password == null || password.isEmpty() ? passwords.next() : password;
    }

    @Override
    public String toString() {
        return "ServerSecrets[hidden]";
    }
}
