package id.satugerbang.identity.realm.part;

import id.satugerbang.identity.realm.admin.RealmAdmin;
import tools.jackson.databind.JsonNode;

/** What Keycloak may know of a person: {@code user-profile.json}. All else lives in the identity service. */
public final class UserProfile implements RealmPart {

    private static final String PATH = "users/profile";

    private final RealmAdmin admin;
    private final Changes changes;
    private final JsonNode declared;

    public UserProfile(RealmAdmin admin, Changes changes, String origin) {
        this.admin = admin;
        this.changes = changes;
        this.declared = Resources.declared("user-profile", origin);
    }

    @Override
    public void reconcile() {
        if (!admin.get(PATH).equals(declared)) {
            admin.put(PATH, declared);
            changes.made("user profile: attributes");
        }
    }
}
