package id.satugerbang.identity.realm.part;

import id.satugerbang.identity.realm.admin.RealmAdmin;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Steps that are taken once, in order, where a declaration cannot say it: what an operator changes afterwards stays. The
 * number of the last step is kept in the realm attribute {@value #ATTRIBUTE}; a step that was cut short is taken again.
 */
public final class Migrations implements RealmPart {

    private static final String ATTRIBUTE = "satu.migration";

    private final RealmAdmin admin;
    private final Changes changes;
    private final List<Migration> steps;

    public Migrations(RealmAdmin admin, Changes changes, String origin) {
        this.admin = admin;
        this.changes = changes;
        this.steps = List.of(
                new Migration(1, "the broker for INApas, off", new BrokerStep(admin, origin)),
                new Migration(2, "actions that every citizen may need", new ActionsStep(admin, origin, "actions")),
                new Migration(3, "what INApas proves goes to identity", new BrokerValuesStep(admin, origin)),
                new Migration(4, "no actions that nothing leads to", new ActionsStep(admin, origin, "actions-unused")),
                new Migration(5, "INApas proves the gender too", new BrokerGenderStep(admin, origin)));
    }

    /**
     * One step.
     *
     * @param number its place; never used twice
     * @param what what it does
     * @param step does it, also where it was done in part
     */
    private record Migration(int number, String what, Runnable step) {}

    @Override
    public void reconcile() {
        int done = done();
        for (Migration migration : steps) {
            if (migration.number() > done) {
                migration.step().run();
                note(migration.number());
                changes.made("migration " + migration.number() + ": " + migration.what());
            }
        }
    }

    private int done() {
        String number = Resources.text(admin.get("").path("attributes"), ATTRIBUTE);
        return number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0;
    }

    private void note(int number) {
        ObjectNode attributes = Resources.object().put(ATTRIBUTE, Integer.toString(number));
        ObjectNode wanted = Resources.object();
        wanted.set("attributes", attributes);
        admin.put("", Overlay.of(admin.get(""), wanted).merged());
    }
}
