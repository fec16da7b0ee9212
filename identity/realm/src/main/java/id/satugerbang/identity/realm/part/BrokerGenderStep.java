package id.satugerbang.identity.realm.part;

import id.satugerbang.identity.realm.admin.RealmAdmin;
import tools.jackson.databind.JsonNode;

/** Lets the broker's mapper tell the gender too, where an operator has not chosen other claims. */
final class BrokerGenderStep implements Runnable {

    private static final String BEFORE = "nik:nik,name:nama_lengkap,birthdate:tanggal_lahir";

    private final RealmAdmin admin;
    private final JsonNode declared;

    BrokerGenderStep(RealmAdmin admin, String origin) {
        this.admin = admin;
        this.declared = Resources.declared("migrations/inapas-values", origin);
    }

    @Override
    public void run() {
        String broker = "identity-provider/instances/" + Resources.text(declared, "identityProviderAlias");
        if (admin.find(broker).isMissingNode()) {
            return;
        }
        for (JsonNode mapper : admin.get(broker + "/mappers")) {
            if (BEFORE.equals(Resources.text(mapper.path("config"), "claims"))) {
                admin.put(
                        broker + "/mappers/" + Resources.text(mapper, "id"),
                        Overlay.of(mapper, declared).merged());
            }
        }
    }
}
