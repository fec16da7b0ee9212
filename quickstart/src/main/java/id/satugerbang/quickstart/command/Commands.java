package id.satugerbang.quickstart.command;

import id.satugerbang.quickstart.UserException;
import id.satugerbang.quickstart.settings.Settings;
import id.satugerbang.quickstart.settings.SettingsFile;
import id.satugerbang.quickstart.startup.QuickstartSystem;
import java.nio.file.Path;
import java.util.Map;

/** The commands by name. */
public final class Commands {

    private final Path root;
    private final Map<String, String> environment;

    public Commands(Path root, Map<String, String> environment) {
        this.root = root;
        this.environment = Map.copyOf(environment);
    }

    /** The command with that name. @throws UserException where there is none */
    public Command named(String name) {
        return switch (name) {
            case "up" -> new UpCommand(system(Settings.from(root, environment)));
            case "down" -> new DownCommand(started());
            case "restart" -> new RestartCommand(started());
            case "status" -> new StatusCommand(started());
            case "reset" -> new ResetCommand(started());
            case "accounts" -> new AccountsCommand(started());
            case "verify-ledger" -> new VerifyLedgerCommand(started());
            case "token" -> new TokenCommand(started());
            case "mail" -> new MailCommand(started());
            default -> throw new UserException("There is no command '" + name + "': ./satu help lists them.");
        };
    }

    private QuickstartSystem started() {
        return system(SettingsFile.started(root, environment));
    }

    private QuickstartSystem system(Settings settings) {
        return new QuickstartSystem(settings, environment);
    }
}
