package id.satugerbang.identity.realm.part;

import id.satugerbang.identity.realm.admin.RealmAdmin;
import tools.jackson.databind.JsonNode;

/** Switches required actions on or off as a declaration of {@code migrations} says. */
final class ActionsStep implements Runnable {

    private static final String PATH = "authentication/required-actions/";

    private final RealmAdmin admin;
    private final JsonNode declared;

    ActionsStep(RealmAdmin admin, String origin, String declaration) {
        this.admin = admin;
        this.declared = Resources.declared("migrations/" + declaration, origin);
    }

    @Override
    public void run() {
        for (JsonNode action : declared) {
            String path = PATH + Resources.text(action, "alias");
            JsonNode current = admin.find(path);
            if (!current.isMissingNode() && Overlay.of(current, action).changes()) {
                admin.put(path, Overlay.of(current, action).merged());
            }
        }
    }
}
