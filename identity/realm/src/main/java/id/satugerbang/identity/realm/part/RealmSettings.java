package id.satugerbang.identity.realm.part;

import id.satugerbang.identity.realm.admin.RealmAdmin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The realm itself: {@code realm.json}, and what depends on the installation's mail server. */
public final class RealmSettings implements RealmPart {

    private static final String MAIL = "smtpServer";
    private static final String PASSWORD = "password";

    private final RealmAdmin admin;
    private final Changes changes;
    private final JsonNode declared;

    /** @param mail settings that depend on the mail server */
    public RealmSettings(RealmAdmin admin, Changes changes, String origin, JsonNode mail) {
        this.admin = admin;
        this.changes = changes;
        this.declared = Overlay.of(Resources.declared("realm", origin), mail).merged();
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
        Overlay overlay = Overlay.of(withMaskedPassword(current), declared);
        if (overlay.changes()) {
            admin.put("", overlay.merged());
            changes.made("realm " + admin.realm() + ": " + String.join(", ", overlay.differences()));
        }
    }

    /** Keycloak shows stars for the password, which would always differ; the digest among the attributes tells instead. */
    private JsonNode withMaskedPassword(JsonNode current) {
        JsonNode wanted = declared.path(MAIL).path(PASSWORD);
        if (wanted.isMissingNode() || !current.path(MAIL).has(PASSWORD)) {
            return current;
        }
        ObjectNode copy = ((ObjectNode) current).deepCopy();
        ((ObjectNode) copy.path(MAIL)).set(PASSWORD, wanted);
        return copy;
    }
}
