package id.satugerbang.quickstart.secrets;

/**
 * Passwords that the servers share with the parts that use them.
 *
 * @param postgres superuser of PostgreSQL
 * @param identity database role of the identity service
 * @param registry database role of the service registry
 * @param keycloak database role of Keycloak
 * @param redis Redis
 * @param keycloakAdmin administrator of Keycloak's master realm
 */
public record ServerSecrets(
        String postgres, String identity, String registry, String keycloak, String redis, String keycloakAdmin) {

    static ServerSecrets generate(Passwords passwords) {
        return new ServerSecrets(
                passwords.next(),
                passwords.next(),
                passwords.next(),
                passwords.next(),
                passwords.next(),
                passwords.next());
    }

    @Override
    public String toString() {
        return "ServerSecrets[hidden]";
    }
}
