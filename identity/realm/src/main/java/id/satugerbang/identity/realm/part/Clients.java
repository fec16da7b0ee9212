package id.satugerbang.identity.realm.part;

import id.satugerbang.identity.realm.admin.RealmAdmin;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** OAuth clients of one declaration ({@code clients.json}, {@code clients-quickstart.json}, ...). */
public final class Clients implements RealmPart {

    private static final String SERVICE_ACCOUNT_ROLES = "serviceAccountRoles";
    private static final Set<String> SCOPE_KINDS = Set.of("defaultClientScopes", "optionalClientScopes");

    private final RealmAdmin admin;
    private final Changes changes;
    private final JsonNode declared;
    private final Map<String, String> secrets;

    /** @param secrets client id to secret, for the confidential ones */
    public Clients(RealmAdmin admin, Changes changes, String origin, String declaration, Map<String, String> secrets) {
        this.admin = admin;
        this.changes = changes;
        this.declared = Resources.declared(declaration, origin);
        this.secrets = secrets;
    }

    @Override
    public void reconcile() {
        for (JsonNode client : declared) {
            settle(Resources.text(client, "clientId"), client);
        }
    }

    private void settle(String clientId, JsonNode declaration) {
        ObjectNode client = Resources.without(declaration, SERVICE_ACCOUNT_ROLES);
        if (secrets.containsKey(clientId)) {
            client.put("secret", secrets.get(clientId));
        }
        JsonNode current = find(clientId);
        if (current.isMissingNode()) {
            admin.post("clients", client);
            changes.made("client " + clientId + ": created");
            current = find(clientId);
        }
        Overlay overlay = Overlay.of(current, client);
        if (overlay.changes()) {
            admin.put("clients/" + Resources.text(current, "id"), overlay.merged());
            SCOPE_KINDS.stream()
                    .filter(overlay.differences()::contains)
                    .forEach(kind -> scopes(find(clientId), client, kind));
            changes.made("client " + clientId + ": " + String.join(", ", overlay.differences()));
        }
        if (declaration.has(SERVICE_ACCOUNT_ROLES)) {
            JsonNode account = admin.get("clients/" + Resources.text(current, "id") + "/service-account-user");
            new RoleGrants(admin, changes)
                    .grant(account, "client " + clientId, declaration.path(SERVICE_ACCOUNT_ROLES));
        }
    }

    /** Keycloak takes a client's scopes from its representation only when the client is made. */
    private void scopes(JsonNode current, JsonNode client, String kind) {
        String path = "clients/" + Resources.text(current, "id") + "/"
                + ("defaultClientScopes".equals(kind) ? "default-client-scopes" : "optional-client-scopes");
        Map<String, String> ids = Resources.stream(admin.get("client-scopes"))
                .collect(
                        Collectors.toMap(scope -> Resources.text(scope, "name"), scope -> Resources.text(scope, "id")));
        Set<String> present = names(current.path(kind));
        Set<String> wanted = names(client.path(kind));
        present.stream()
                .filter(name -> !wanted.contains(name))
                .forEach(name -> admin.delete(path + "/" + ids.get(name)));
        wanted.stream().filter(name -> !present.contains(name)).forEach(name -> admin.put(path + "/" + ids.get(name)));
    }

    private JsonNode find(String clientId) {
        return admin.get("clients?clientId=" + RealmAdmin.encode(clientId)).path(0);
    }

    private static Set<String> names(JsonNode list) {
        return new HashSet<>(Resources.stream(list).map(JsonNode::asString).toList());
    }
}
