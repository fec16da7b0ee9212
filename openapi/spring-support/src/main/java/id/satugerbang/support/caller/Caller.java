package id.satugerbang.support.caller;

import java.util.Set;

/**
 * Who makes a call, as a validated access token says.
 *
 * @param subject Keycloak subject; never shown to agencies, who see a pairwise one
 * @param clientId OAuth client that the token was issued to
 * @param roles realm roles that the platform knows
 * @param agencies aliases of the agencies (Keycloak organizations) that the person is a member of
 * @param scopes OAuth scopes of the token
 * @param assurance how sure the platform is of the person; {@link Assurance#NONE} for a service account
 * @param serviceAccount true where the token stands for a client and not for a person
 */
public record Caller(
        String subject,
        String clientId,
        Set<Role> roles,
        Set<String> agencies,
        Set<String> scopes,
        Assurance assurance,
        boolean serviceAccount) {

    public Caller {
        roles = Set.copyOf(roles);
        agencies = Set.copyOf(agencies);
        scopes = Set.copyOf(scopes);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** True where the caller acts for {@code agency} as one of its officers. */
    public boolean isOfficerOf(String agency) {
        return has(Role.OFFICER) && agencies.contains(agency);
    }
}
