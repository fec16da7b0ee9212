package id.satugerbang.quickstart.command;

import id.satugerbang.quickstart.startup.QuickstartSystem;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Prints the demo accounts with their passwords. */
final class AccountsCommand implements Command {

    private final QuickstartSystem system;

    AccountsCommand(QuickstartSystem system) {
        this.system = system;
    }

    @Override
    public int run(List<String> arguments) {
        boolean json = Options.flag("accounts", "--json", arguments);
        Accounts accounts = Accounts.of(system.settings(), system.secrets().realm());
        if (json) {
            System.out.println(JsonMapper.shared().writeValueAsString(accounts));
        } else {
            System.out.print(AccountsText.of(accounts));
        }
        return 0;
    }
}
