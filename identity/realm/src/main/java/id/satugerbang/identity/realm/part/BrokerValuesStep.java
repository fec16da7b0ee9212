package id.satugerbang.identity.realm.part;

import id.satugerbang.identity.realm.admin.RealmAdmin;
import tools.jackson.databind.JsonNode;

/** Lets the broker of {@code migrations/inapas-values.json} tell identity what it proved; nothing where the broker is gone. */
final class BrokerValuesStep implements Runnable {

    private final RealmAdmin admin;
    private final JsonNode declared;

    BrokerValuesStep(RealmAdmin admin, String origin) {
        this.admin = admin;
        this.declared = Resources.declared("migrations/inapas-values", origin);
    }

    @Override
    public void run() {
        String broker = "identity-provider/instances/" + Resources.text(declared, "identityProviderAlias");
        if (!admin.find(broker).isMissingNode() && !isThere(admin.get(broker + "/mappers"))) {
            admin.post(broker + "/mappers", declared);
        }
    }

    private boolean isThere(JsonNode mappers) {
        String name = Resources.text(declared, "name");
        return mappers.valueStream().anyMatch(mapper -> name.equals(Resources.text(mapper, "name")));
    }
}
