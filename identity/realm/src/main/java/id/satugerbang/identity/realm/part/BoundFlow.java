package id.satugerbang.identity.realm.part;

import id.satugerbang.identity.realm.admin.RealmAdmin;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A flow that the realm is bound to: the login in a browser with its levels of assurance ({@code browser-flow.json}), or the
 * way to another password ({@code reset-flow.json}).
 *
 * <p>A flow in use is never edited. Where it differs from the declaration, a new one is built beside it under the other
 * of two names, bound, and the old one removed; a run that was cut short leaves only an unbound flow behind.
 */
public final class BoundFlow implements RealmPart {

    private final RealmAdmin admin;
    private final Changes changes;
    private final String kind;
    private final String field;
    private final List<String> names;
    private final JsonNode declared;

    private BoundFlow(RealmAdmin admin, Changes changes, String origin, String kind, String field) {
        this.admin = admin;
        this.changes = changes;
        this.kind = kind;
        this.field = field;
        this.names = List.of("satu-" + kind, "satu-" + kind + "-2");
        this.declared = Resources.declared(kind + "-flow", origin);
    }

    /** The login in a browser. */
    public static BoundFlow browser(RealmAdmin admin, Changes changes, String origin) {
        return new BoundFlow(admin, changes, origin, "browser", "browserFlow");
    }

    /** The way to another password. */
    public static BoundFlow reset(RealmAdmin admin, Changes changes, String origin) {
        return new BoundFlow(admin, changes, origin, "reset", "resetCredentialsFlow");
    }

    @Override
    public void reconcile() {
        String bound = Resources.text(admin.get(""), field);
        FlowTree tree = new FlowTree(admin);
        if (names.contains(bound) && tree.read(bound).equals(FlowTree.lines(declared))) {
            return;
        }
        String next = names.get(0).equals(bound) ? names.get(1) : names.get(0);
        remove(next);
        tree.build(next, declared);
        admin.put(
                "",
                Overlay.of(admin.get(""), Resources.object().put(field, next))
                        .merged());
        if (names.contains(bound)) {
            remove(bound);
        }
        changes.made(kind + " flow: built as " + next);
    }

    private void remove(String alias) {
        Resources.stream(admin.get("authentication/flows"))
                .filter(flow -> alias.equals(Resources.text(flow, "alias")))
                .forEach(flow -> admin.delete("authentication/flows/" + Resources.text(flow, "id")));
    }
}
