package id.satugerbang.identity.realm.part;

import tools.jackson.databind.node.ArrayNode;
import id.satugerbang.identity.realm.admin.RealmAdmin;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The quickstart's accounts with their roles and memberships: {@code accounts-quickstart.json}. */
public final class DemoAccounts implements RealmPart {

    private static final String ONE_TIME_CODES = "oneTimeCodes";

    private final RealmAdmin admin;
    private final Changes changes;
    private final JsonNode declared;
    private final Map<String, String> passwords;

    /** @param passwords user name to password; used only when an account is made */
    public DemoAccounts(RealmAdmin admin, Changes changes, String origin, Map<String, String> passwords) {
        this.admin = admin;
        this.changes = changes;
        this.declared = Resources.declared("accounts-quickstart", origin);
        this.passwords = passwords;
    }

    @Override
    public void reconcile() {
        for (JsonNode account : declared) {
            settle(Resources.text(account, "username"), account);
        }
    }

    private void settle(String username, JsonNode account) {
        JsonNode settings = Resources.without(account, "realmRoles", "organization", ONE_TIME_CODES);
        JsonNode current = find(username);
        if (current.isMissingNode()) {
            admin.post("users", withCredentials(settings, username, account.has(ONE_TIME_CODES)));
            changes.made("account " + username + ": created");
            current = find(username);
        }
        Overlay overlay = Overlay.of(current, settings);
        if (overlay.changes()) {
            admin.put("users/" + Resources.text(current, "id"), overlay.merged());
            changes.made("account " + username + ": " + String.join(", ", overlay.differences()));
        }
        new RoleGrants(admin, changes).grant(current, "account " + username, account.path("realmRoles"));
        if (account.has("organization")) {
            join(current, username, Resources.text(account, "organization"));
        }
    }

    private void join(JsonNode account, String username, String alias) {
        String id = Resources.text(account, "id");
        String members = "organizations/" + Resources.text(Organizations.find(admin, alias), "id") + "/members";
        if (admin.find(members + "/" + id).isMissingNode()) {
            admin.post(members, JsonNodeFactory.instance.stringNode(id));
            changes.made("account " + username + ": member of " + alias);
        }
    }

    private JsonNode find(String username) {
        return admin.get("users?exact=true&username=" + RealmAdmin.encode(username))
                .path(0);
    }

    /** @param codes true for one-time codes too, whose key is the password: the launcher computes them and keeps one secret */
    private ObjectNode withCredentials(JsonNode settings, String username, boolean codes) {
        ObjectNode account = ((ObjectNode) settings).deepCopy();
        ArrayNode credentials = account.putArray("credentials");
        credentials
                .addObject()
                .put("type", "password")
                .put("temporary", false)
                .put("value", passwords.get(username));
        if (codes) {
            credentials
                    .addObject()
                    .put("type", "otp")
                    .put(
                            "secretData",
                            Resources.object().put("value", passwords.get(username)).toString())
                    .put(
                            "credentialData",
                            Resources.object()
                                    .put("subType", "totp")
                                    .put("digits", 6)
                                    .put("counter", 0)
                                    .put("period", 30)
                                    .put("algorithm", "HmacSHA1")
                                    .toString());
        }
        return account;
    }
}
