package id.satugerbang.identity.realm.part;

import id.satugerbang.identity.realm.admin.RealmAdmin;
import tools.jackson.databind.JsonNode;

/** Realm roles: {@code roles.json}. */
public final class RealmRoles implements RealmPart {

    private final RealmAdmin admin;
    private final Changes changes;
    private final JsonNode declared;

    public RealmRoles(RealmAdmin admin, Changes changes, String origin) {
        this.admin = admin;
        this.changes = changes;
        this.declared = Resources.declared("roles", origin);
    }

    @Override
    public void reconcile() {
        for (JsonNode role : declared) {
            String name = Resources.text(role, "name");
            JsonNode current = admin.find("roles/" + name);
            Overlay overlay = Overlay.of(current, role);
            if (current.isMissingNode()) {
                admin.post("roles", role);
                changes.made("role " + name + ": created");
            } else if (overlay.changes()) {
                admin.put("roles/" + name, overlay.merged());
                changes.made("role " + name + ": " + String.join(", ", overlay.differences()));
            }
        }
    }
}
