package id.satugerbang.identity.realm.part;

import id.satugerbang.identity.realm.admin.RealmAdmin;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The login in a browser with its levels of assurance: {@code browser-flow.json}.
 *
 * <p>A flow in use is never edited. Where it differs from the declaration, a new one is built beside it under the other
 * of two names, bound, and the old one removed; a run that was cut short leaves only an unbound flow behind.
 */
public final class BrowserFlow implements RealmPart {

    private static final List<String> NAMES = List.of("satu-browser", "satu-browser-2");

    private final RealmAdmin admin;
    private final Changes changes;
    private final JsonNode declared;

    public BrowserFlow(RealmAdmin admin, Changes changes, String origin) {
        this.admin = admin;
        this.changes = changes;
        this.declared = Resources.declared("browser-flow", origin);
    }

    @Override
    public void reconcile() {
        String bound = Resources.text(admin.get(""), "browserFlow");
        FlowTree tree = new FlowTree(admin);
        if (NAMES.contains(bound) && tree.read(bound).equals(FlowTree.lines(declared))) {
            return;
        }
        String next = NAMES.get(0).equals(bound) ? NAMES.get(1) : NAMES.get(0);
        remove(next);
        tree.build(next, declared);
        admin.put(
                "",
                Overlay.of(admin.get(""), Resources.object().put("browserFlow", next))
                        .merged());
        if (NAMES.contains(bound)) {
            remove(bound);
        }
        changes.made("browser flow: built as " + next);
    }

    private void remove(String alias) {
        Resources.stream(admin.get("authentication/flows"))
                .filter(flow -> alias.equals(Resources.text(flow, "alias")))
                .forEach(flow -> admin.delete("authentication/flows/" + Resources.text(flow, "id")));
    }
}
