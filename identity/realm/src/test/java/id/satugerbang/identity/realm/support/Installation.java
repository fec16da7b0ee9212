package id.satugerbang.identity.realm.support;

import id.satugerbang.identity.realm.admin.AdminLogin;
import id.satugerbang.identity.realm.admin.RealmAdmin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The running servers of a test run, the realm reconciled once, and what is needed to reconcile it again. */
public final class Installation implements AutoCloseable {

    public static final String ORIGIN = "http://localhost:8080";
    public static final String GATEWAY_SECRET = "gateway-secret-of-the-test";
    public static final String INTEGRATOR_SECRET = "integrator-secret-of-the-test";
    /** Every account's password. */
    public static final String PASSWORD = "kata-sandi-uji-coba";

    private final Path secrets;
    private final RealPostgres postgres;
    private final RealKeycloak keycloak;
    private final FakeIdentity identity;
    private final MailSink mails;

    private Installation(
            Path secrets, RealPostgres postgres, RealKeycloak keycloak, FakeIdentity identity, MailSink mails) {
        this.secrets = secrets;
        this.postgres = postgres;
        this.keycloak = keycloak;
        this.identity = identity;
        this.mails = mails;
    }

    static Installation create(
            Path folder, RealPostgres postgres, RealKeycloak keycloak, FakeIdentity identity, MailSink mails)
            throws IOException {
        Path secrets = folder.resolve("secrets.json");
        Files.writeString(secrets, """
                {
                  "clients": {"satu-gateway": "%1$s", "satu-integrator-demo": "%2$s"},
                  "users": {
                    "siti.aminah": "%3$s", "budi.santoso": "%3$s", "petugas.bmkg": "%3$s",
                    "petugas.dukcapil": "%3$s", "petugas.loket": "%3$s", "petugas.dpmptsp": "%3$s", "petugas.dinkes": "%3$s",
                    "petugas.bpjs": "%3$s", "petugas.bapenda": "%3$s", "peninjau": "%3$s"
                  }
                }
                """.formatted(GATEWAY_SECRET, INTEGRATOR_SECRET, PASSWORD));
        Installation installation = new Installation(secrets, postgres, keycloak, identity, mails);
        RealmRun first = installation.reconcile();
        if (first.exitCode() != 0) {
            throw new IllegalStateException("The realm was not reconciled: " + first);
        }
        return installation;
    }

    public RealKeycloak keycloak() {
        return keycloak;
    }

    /** The admin API of the realm. */
    public RealmAdmin admin() {
        return admin("satu-gerbang");
    }

    /** The admin API of any realm of this Keycloak. */
    RealmAdmin admin(String realm) {
        return new RealmAdmin(new AdminLogin(keycloak.uri(), RealKeycloak.ADMIN, RealKeycloak.ADMIN_PASSWORD), realm);
    }

    public FakeIdentity identity() {
        return identity;
    }

    public MailSink mails() {
        return mails;
    }

    public RealPostgres postgres() {
        return postgres;
    }

    /** Runs the command with the origin that all tests share. */
    public RealmRun reconcile() {
        return reconcile(Map.of());
    }

    /** Runs the command with {@code overrides} over the usual environment. */
    public RealmRun reconcile(Map<String, String> overrides) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "SATU_SMTP_HOST", "127.0.0.1",
                "SATU_SMTP_PORT", Integer.toString(mails.port()),
                "SATU_SMTP_FROM", "satu-gerbang@satu-gerbang.example"));
        environment.putAll(overrides);
        return RealmRun.of(keycloak, secrets, environment);
    }

    @Override
    public void close() throws IOException {
        keycloak.kill();
        identity.close();
        mails.close();
        postgres.close();
    }
}
