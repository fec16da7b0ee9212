package id.satugerbang.identity.realm.part;

import id.satugerbang.identity.realm.admin.RealmAdmin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The quickstart's client for tokens at {@code substantial}: {@code client-second-factor.json}. Its direct grant asks for a
 * one-time code always ({@code second-factor-grant.json}), so that what its tokens say of the sign-in is true.
 */
public final class SecondFactorGrant implements RealmPart {

    private static final String FLOW = "satu-direct-otp";

    private final RealmAdmin admin;
    private final Changes changes;
    private final JsonNode flow;
    private final JsonNode client;

    public SecondFactorGrant(RealmAdmin admin, Changes changes, String origin) {
        this.admin = admin;
        this.changes = changes;
        this.flow = Resources.declared("second-factor-grant", origin);
        this.client = Resources.declared("client-second-factor", origin);
    }

    @Override
    public void reconcile() {
        ObjectNode wanted = ((ObjectNode) client).deepCopy();
        wanted.set("authenticationFlowBindingOverrides", Resources.object().put("direct_grant", flow()));
        String clientId = Resources.text(wanted, "clientId");
        JsonNode current =
                admin.get("clients?clientId=" + RealmAdmin.encode(clientId)).path(0);
        if (current.isMissingNode()) {
            admin.post("clients", wanted);
            changes.made("client " + clientId + ": created");
            return;
        }
        Overlay overlay = Overlay.of(current, Resources.without(wanted, "protocolMappers"));
        if (overlay.changes()) {
            admin.put("clients/" + Resources.text(current, "id"), overlay.merged());
            changes.made("client " + clientId + ": " + String.join(", ", overlay.differences()));
        }
    }

    /** Id of the flow, which is made where there is none. */
    private String flow() {
        String known = find();
        if (!known.isEmpty()) {
            return known;
        }
        new FlowTree(admin).build(FLOW, flow);
        changes.made("flow " + FLOW + ": created");
        return find();
    }

    private String find() {
        return Resources.stream(admin.get("authentication/flows"))
                .filter(one -> FLOW.equals(Resources.text(one, "alias")))
                .map(one -> Resources.text(one, "id"))
                .findFirst()
                .orElse("");
    }
}
