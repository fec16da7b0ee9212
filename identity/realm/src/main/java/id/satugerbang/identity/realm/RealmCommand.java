package id.satugerbang.identity.realm;

import id.satugerbang.identity.realm.admin.AdminRefusedException;
import id.satugerbang.identity.realm.admin.AdminUnreachableException;
import id.satugerbang.identity.realm.admin.RealmAdmin;
import id.satugerbang.identity.realm.part.BoundFlow;
import id.satugerbang.identity.realm.part.Changes;
import id.satugerbang.identity.realm.part.ClientScopes;
import id.satugerbang.identity.realm.part.Clients;
import id.satugerbang.identity.realm.part.DemoAccounts;
import id.satugerbang.identity.realm.part.Migrations;
import id.satugerbang.identity.realm.part.Organizations;
import id.satugerbang.identity.realm.part.RealmPart;
import id.satugerbang.identity.realm.part.RealmRoles;
import id.satugerbang.identity.realm.part.RealmSettings;
import id.satugerbang.identity.realm.part.SecondFactorGrant;
import id.satugerbang.identity.realm.part.UserProfile;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code identity-realm reconcile}: brings a running Keycloak to the declared realm; see {@code identity/README.md}.
 *
 * <p>Exit codes: 0 as declared, 2 wrong usage, 3 Keycloak does not answer, 4 Keycloak refused.
 */
public final class RealmCommand {

    private static final String REALM = "satu-gerbang";

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    RealmCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(new RealmCommand(System.getenv(), System.out, System.err).run(List.of(arguments)));
    }

    /** Runs the command and returns its exit code. */
    int run(List<String> arguments) {
        try {
            reconcile(RealmOptions.of(arguments, environment));
            return 0;
        } catch (UsageException wrong) {
            return fault(2, wrong);
        } catch (AdminUnreachableException away) {
            return fault(3, away);
        } catch (AdminRefusedException refused) {
            return fault(4, refused);
        }
    }

    private void reconcile(RealmOptions options) {
        RealmSecrets secrets = RealmSecrets.read(options.secrets(), options.quickstart());
        RealmAdmin admin = new RealmAdmin(options.login(), REALM);
        Changes changes = new Changes(out);
        parts(options, secrets, admin, changes).forEach(RealmPart::reconcile);
        if (changes.count() == 0) {
            out.println("up to date");
        }
    }

    private static List<RealmPart> parts(
            RealmOptions options, RealmSecrets secrets, RealmAdmin admin, Changes changes) {
        String origin = options.origin();
        List<RealmPart> parts = new ArrayList<>(List.of(
                new RealmSettings(admin, changes, origin, options.mail().settings()),
                new UserProfile(admin, changes, origin),
                new RealmRoles(admin, changes, origin),
                new ClientScopes(admin, changes, origin),
                BoundFlow.browser(admin, changes, origin),
                BoundFlow.reset(admin, changes, origin),
                new Clients(admin, changes, origin, "clients-builtin", Map.of()),
                new Clients(admin, changes, origin, "clients", secrets.clients()),
                new Organizations(admin, changes, origin),
                new Migrations(admin, changes, origin)));
        if (options.quickstart()) {
            parts.add(new Clients(admin, changes, origin, "clients-quickstart", secrets.clients()));
            parts.add(new SecondFactorGrant(admin, changes, origin));
            parts.add(new DemoAccounts(admin, changes, origin, secrets.users()));
        }
        return parts;
    }

    private int fault(int code, RuntimeException fault) {
        err.println(fault.getMessage());
        return code;
    }
}
