package id.satugerbang.identity.realm;

import id.satugerbang.identity.realm.admin.AdminLogin;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the command is told.
 *
 * @param login administrator of Keycloak
 * @param origin the gateway's public origin, without a slash at its end
 * @param secrets the secrets file
 * @param mail the mail server that the realm sends by
 * @param quickstart whether to add the demonstration's clients and accounts
 */
record RealmOptions(AdminLogin login, String origin, Path secrets, MailOptions mail, boolean quickstart) {

    /** @throws UsageException where an option is unknown or a variable is missing or wrong */
    static RealmOptions of(List<String> arguments, Map<String, String> environment) {
        if (arguments.isEmpty() || !"reconcile".equals(arguments.get(0))) {
            throw new UsageException("usage: identity-realm reconcile [--quickstart]");
        }
        List<String> options = arguments.subList(1, arguments.size());
        options.stream()
                .filter(option -> !"--quickstart".equals(option))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new UsageException("unknown option " + unknown);
                });
        AdminLogin login = new AdminLogin(
                URI.create(origin(environment, "SATU_KEYCLOAK_URI", "http://localhost:8180")),
                required(environment, "SATU_KEYCLOAK_ADMIN"),
                required(environment, "SATU_KEYCLOAK_ADMIN_PASSWORD"));
        return new RealmOptions(
                login,
                origin(environment, "SATU_PUBLIC_ORIGIN", "http://localhost:8080"),
                Path.of(required(environment, "SATU_REALM_SECRETS")),
                new MailOptions(environment, options.contains("--quickstart")),
                options.contains("--quickstart"));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new UsageException(name + " is not set");
        }
        return value;
    }

    /** A wildcard or a path in an origin would end up in a redirect URI. */
    private static String origin(Map<String, String> environment, String name, String fallback) {
        String value = environment.getOrDefault(name, fallback).replaceAll("/$", "");
        if (!value.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?")) {
            throw new UsageException(name + " must be an origin like " + fallback);
        }
        return value;
    }
}
