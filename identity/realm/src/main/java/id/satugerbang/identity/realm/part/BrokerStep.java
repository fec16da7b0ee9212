package id.satugerbang.identity.realm.part;

import id.satugerbang.identity.realm.admin.RealmAdmin;
import tools.jackson.databind.JsonNode;

/** Adds the identity broker of {@code migrations/inapas-broker.json}, switched off; the operator fills in its addresses. */
final class BrokerStep implements Runnable {

    private final RealmAdmin admin;
    private final JsonNode declared;

    BrokerStep(RealmAdmin admin, String origin) {
        this.admin = admin;
        this.declared = Resources.declared("migrations/inapas-broker", origin);
    }

    @Override
    public void run() {
        String alias = Resources.text(declared, "alias");
        if (admin.find("identity-provider/instances/" + alias).isMissingNode()) {
            admin.post("identity-provider/instances", declared);
        }
    }
}
