package id.satugerbang.quickstart.command;

import id.satugerbang.quickstart.keycloak.Tokens;
import id.satugerbang.quickstart.startup.QuickstartSystem;
import java.util.List;

/** Prints a fresh access token of a demo account, and nothing else. */
final class TokenCommand implements Command {

    private final QuickstartSystem system;

    TokenCommand(QuickstartSystem system) {
        this.system = system;
    }

    @Override
    public int run(List<String> arguments) throws InterruptedException {
        String user = Options.single("token USER", arguments);
        Tokens tokens =
                new Tokens(system.settings().tokenEndpoint(), system.secrets().realm());
        System.out.println(tokens.of(user));
        return 0;
    }
}
