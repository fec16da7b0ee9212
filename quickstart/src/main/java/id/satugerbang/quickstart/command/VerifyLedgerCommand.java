package id.satugerbang.quickstart.command;

import id.satugerbang.quickstart.UserException;
import id.satugerbang.quickstart.settings.Port;
import id.satugerbang.quickstart.settings.Settings;
import id.satugerbang.quickstart.startup.QuickstartSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks the whole ledger as an auditor does: with the database and the checkpoints' keys, past the service. */
final class VerifyLedgerCommand implements Command {

    private static final String AUDIT = "id.satugerbang.identity.ledger.audit.LedgerAudit";

    private final QuickstartSystem system;

    VerifyLedgerCommand(QuickstartSystem system) {
        this.system = system;
    }

    /** @param arguments {@code --checkpoints FILE}, {@code --proof FILE} or nothing */
    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        Settings settings = system.settings();
        Path application = settings.root().resolve("quickstart/target/apps/identity-service.jar");
        if (!Files.isDirectory(application.resolve("lib"))) {
            throw new UserException("Nothing is built yet: ./satu up first.");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                application.resolve("identity-service.jar") + ":" + application.resolve("lib") + "/*",
                AUDIT,
                "--url",
                "jdbc:postgresql://127.0.0.1:" + settings.port(Port.POSTGRES) + "/satu",
                "--user",
                "satu_identity",
                "--keys",
                settings.keysDirectory().resolve("ledger-checkpoint.jwks").toString()));
        command.addAll(arguments);
        ProcessBuilder audit = new ProcessBuilder(command).inheritIO();
        audit.environment().put("PGPASSWORD", system.secrets().servers().identity());
        return audit.start().waitFor();
    }
}
