package id.satugerbang.identity.realm.part;

import id.satugerbang.identity.realm.admin.RealmAdmin;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Gives realm roles to an account. */
final class RoleGrants {

    private final RealmAdmin admin;
    private final Changes changes;

    RoleGrants(RealmAdmin admin, Changes changes) {
        this.admin = admin;
        this.changes = changes;
    }

    /** Gives {@code wanted} role names to {@code account}, as far as it has them not yet. */
    void grant(JsonNode account, String label, JsonNode wanted) {
        String path = "users/" + Resources.text(account, "id") + "/role-mappings/realm";
        Set<String> present = Resources.stream(admin.get(path))
                .map(role -> Resources.text(role, "name"))
                .collect(Collectors.toSet());
        List<String> missing = Resources.stream(wanted)
                .map(JsonNode::asString)
                .filter(name -> !present.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            ArrayNode roles = Resources.array();
            missing.forEach(name -> roles.add(admin.get("roles/" + name)));
            admin.post(path, roles);
            changes.made(label + ": role " + String.join(", ", missing));
        }
    }
}
