package id.satugerbang.identity.realm.support;

import id.satugerbang.identity.realm.RealmCommandRunner;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one run of {@code reconcile --quickstart} answered. */
public record RealmRun(int exitCode, List<String> lines, String errors) {

    static RealmRun of(RealKeycloak keycloak, Path secrets, Map<String, String> overrides) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "SATU_KEYCLOAK_URI", keycloak.uri().toString(),
                "SATU_KEYCLOAK_ADMIN", RealKeycloak.ADMIN,
                "SATU_KEYCLOAK_ADMIN_PASSWORD", RealKeycloak.ADMIN_PASSWORD,
                "SATU_PUBLIC_ORIGIN", Installation.ORIGIN,
                "SATU_REALM_SECRETS", secrets.toString()));
        environment.putAll(overrides);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = RealmCommandRunner.run(
                List.of("reconcile", "--quickstart"),
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new RealmRun(
                code, out.toString(StandardCharsets.UTF_8).lines().toList(), err.toString(StandardCharsets.UTF_8));
    }
}
