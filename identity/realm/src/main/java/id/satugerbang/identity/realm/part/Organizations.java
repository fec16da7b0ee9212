package id.satugerbang.identity.realm.part;

import id.satugerbang.identity.realm.admin.RealmAdmin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Agencies as Keycloak organizations: {@code organizations.json}. */
public final class Organizations implements RealmPart {

    private final RealmAdmin admin;
    private final Changes changes;
    private final JsonNode declared;

    public Organizations(RealmAdmin admin, Changes changes, String origin) {
        this.admin = admin;
        this.changes = changes;
        this.declared = Resources.declared("organizations", origin);
    }

    @Override
    public void reconcile() {
        for (JsonNode organization : declared) {
            String alias = Resources.text(organization, "alias");
            JsonNode current = find(admin, alias);
            if (current.isMissingNode()) {
                admin.post("organizations", organization);
                changes.made("organization " + alias + ": created");
                continue;
            }
            Overlay overlay = Overlay.of(current, organization);
            if (overlay.changes()) {
                admin.put("organizations/" + Resources.text(current, "id"), overlay.merged());
                changes.made("organization " + alias + ": " + String.join(", ", overlay.differences()));
            }
        }
    }

    /** The organization with {@code alias}; a missing node where there is none. */
    static JsonNode find(RealmAdmin admin, String alias) {
        return Resources.stream(admin.get("organizations?briefRepresentation=false&max=1000"))
                .filter(organization -> alias.equals(Resources.text(organization, "alias")))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }
}
