package id.satugerbang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.acceptance.system.Accounts.Account;
import id.satugerbang.acceptance.system.Accounts.Client;
import id.satugerbang.acceptance.system.RealmAdmin;
import id.satugerbang.acceptance.system.RealmAdmin.Citizen;
import id.satugerbang.acceptance.system.RunningSystem;
import id.satugerbang.acceptance.system.WithRunningSystem;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runs the flows of {@code browser/*.spec.ts} in a real Chromium; each prints its own line. */
@WithRunningSystem
class BrowserTests {

    private final RunningSystem system;

    BrowserTests(RunningSystem system) {
        this.system = system;
    }

    @Test
    void everyFlowOfEveryRolePassesInARealBrowser() throws IOException, InterruptedException {
        try (RealmAdmin realm = RealmAdmin.of(system)) {
            Map<String, String> environment = environment();
            environment.putAll(strangers(realm));
            run(environment);
        }
    }

    private static void run(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder playwright = new ProcessBuilder("npm", "run", "--silent", "test").redirectErrorStream(true);
        playwright.environment().putAll(environment);
        Process process = playwright.start();
        try {
            process.getOutputStream().close();
            process.inputReader().lines().forEach(System.out::println);
            assertThat(process.waitFor(15, TimeUnit.MINUTES))
                    .as("ended in time")
                    .isTrue();
            assertThat(process.exitValue()).as("exit code of Playwright").isZero();
        } finally {
            process.destroy();
        }
    }

    /** Where the system is, who may use it, and the Java SDK with what it needs. */
    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("SATU_PORTAL_URL", system.portal().toString());
        environment.put("SATU_SECRET_OSS_USER_KEY", system.agencySecret("oss-user-key"));
        for (Account account : system.accounts().accounts()) {
            String variable = account.username().replace('.', '_').toUpperCase(Locale.ROOT);
            environment.put("SATU_PASSWORD_" + variable, account.password());
        }
        Client client = system.accounts().clients().get(0);
        environment.put("SATU_CLIENT_ID", client.id());
        environment.put("SATU_CLIENT_SECRET", client.secret());
        environment.put(
                "SATU_SDK_CLASSPATH",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        return environment;
    }

    /** For each size of screen an account that nobody has used yet. */
    private static Map<String, String> strangers(RealmAdmin realm) {
        Map<String, String> environment = new HashMap<>();
        for (String project : List.of("DESKTOP", "PHONE")) {
            Citizen stranger = realm.citizen();
            environment.put("SATU_STRANGER_" + project, stranger.username());
            environment.put("SATU_STRANGER_PASSWORD", stranger.password());
        }
        return environment;
    }
}
