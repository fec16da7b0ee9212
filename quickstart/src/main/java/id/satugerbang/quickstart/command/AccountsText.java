package id.satugerbang.quickstart.command;

/** The accounts as people read them. */
final class AccountsText {

    private AccountsText() {}

    static String of(Accounts accounts) {
        StringBuilder text = new StringBuilder();
        text.append("  Portal   ").append(accounts.portalUrl()).append("\n\n");
        text.append("  %-22s %-22s %s%n".formatted("account", "password", "role"));
        accounts.accounts()
                .forEach(account -> text.append(
                        "  %-22s %-22s %s%n".formatted(account.username(), account.password(), role(account))));
        accounts.clients()
                .forEach(client -> text.append("  %-22s %-22s %s%n"
                        .formatted(client.clientId(), client.clientSecret(), "integrator (client secret)")));
        return text.toString();
    }

    private static String role(Accounts.Account account) {
        return account.agency() == null ? account.role() : account.role() + " of " + account.agency();
    }
}
