package id.satugerbang.identity.realm.part;

import id.satugerbang.identity.realm.admin.RealmAdmin;
import tools.jackson.databind.JsonNode;

/** The realm itself: {@code realm.json}. */
public final class RealmSettings implements RealmPart {

    private final RealmAdmin admin;
    private final Changes changes;
    private final JsonNode declared;

    public RealmSettings(RealmAdmin admin, Changes changes, String origin) {
        this.admin = admin;
        this.changes = changes;
        this.declared = Resources.declared("realm", origin);
    }

    @Override
    public void reconcile() {
        JsonNode current = admin.find("");
        if (current.isMissingNode()) {
            admin.create(Overlay.of(declared, Resources.object().put("realm", admin.realm()))
                    .merged());
            changes.made("realm " + admin.realm() + ": created");
            return;
        }
        Overlay overlay = Overlay.of(current, declared);
        if (overlay.changes()) {
            admin.put("", overlay.merged());
            changes.made("realm " + admin.realm() + ": " + String.join(", ", overlay.differences()));
        }
    }
}
