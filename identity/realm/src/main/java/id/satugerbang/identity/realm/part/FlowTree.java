package id.satugerbang.identity.realm.part;

import id.satugerbang.identity.realm.admin.RealmAdmin;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds an authentication flow from its declaration and reads one back, as comparable lines. */
final class FlowTree {

    private static final String FLOWS = "authentication/flows";

    private final RealmAdmin admin;

    FlowTree(RealmAdmin admin) {
        this.admin = admin;
    }

    /** The declared tree, one line per execution: depth, what, requirement, configuration. */
    static List<String> lines(JsonNode declared) {
        List<String> lines = new ArrayList<>();
        lines(declared, 0, lines);
        return lines;
    }

    private static void lines(JsonNode executions, int depth, List<String> lines) {
        for (JsonNode execution : executions) {
            String what = execution.has("flow") ? "flow" : Resources.text(execution, "provider");
            lines.add(line(depth, what, Resources.text(execution, "requirement"), execution.path("config")));
            lines(execution.path("executions"), depth + 1, lines);
        }
    }

    /** The tree of flow {@code alias} in Keycloak, in the form of {@link #lines}. */
    List<String> read(String alias) {
        List<String> lines = new ArrayList<>();
        for (JsonNode execution : executions(alias)) {
            String what = execution.path("authenticationFlow").asBoolean(false)
                    ? "flow"
                    : Resources.text(execution, "providerId");
            String config = Resources.text(execution, "authenticationConfig");
            lines.add(line(
                    execution.path("level").asInt(),
                    what,
                    Resources.text(execution, "requirement"),
                    config.isEmpty()
                            ? Resources.object()
                            : admin.get("authentication/config/" + config).path("config")));
        }
        return lines;
    }

    /** Makes the top-level flow {@code alias}; the flows in it are named after it, since names are the realm's. */
    void build(String alias, JsonNode declared) {
        admin.post(
                FLOWS,
                Resources.object()
                        .put("alias", alias)
                        .put("description", "Login in a browser, with levels of assurance")
                        .put("providerId", "basic-flow")
                        .put("topLevel", true)
                        .put("builtIn", false));
        add(alias, alias, declared);
    }

    private void add(String top, String parent, JsonNode executions) {
        for (JsonNode execution : executions) {
            if (execution.has("flow")) {
                String alias = top + " " + Resources.text(execution, "flow");
                admin.post(
                        path(parent) + "/flow",
                        Resources.object()
                                .put("alias", alias)
                                .put("type", "basic-flow")
                                .put("provider", "registration-page-form")
                                .put("description", Resources.text(execution, "description")));
                require(top, execution);
                add(top, alias, execution.path("executions"));
            } else {
                admin.post(
                        path(parent) + "/execution",
                        Resources.object().put("provider", Resources.text(execution, "provider")));
                require(top, execution);
            }
        }
    }

    /** A new execution comes last and DISABLED; it is the only one of the flow that has not been settled yet. */
    private void require(String top, JsonNode declared) {
        JsonNode created = newest(top, declared);
        admin.put(
                FLOWS + "/" + RealmAdmin.encode(top) + "/executions",
                ((ObjectNode) created).deepCopy().put("requirement", Resources.text(declared, "requirement")));
        if (declared.has("config")) {
            admin.post(
                    "authentication/executions/" + Resources.text(created, "id") + "/config",
                    Resources.object()
                            .put("alias", top + " " + Resources.text(declared.path("config"), "loa-condition-level"))
                            .set("config", declared.path("config")));
        }
    }

    private JsonNode newest(String top, JsonNode declared) {
        String wanted = declared.has("flow")
                ? top + " " + Resources.text(declared, "flow")
                : Resources.text(declared, "provider");
        return Resources.stream(executions(top))
                .filter(execution ->
                        wanted.equals(Resources.text(execution, declared.has("flow") ? "displayName" : "providerId")))
                .filter(execution -> "DISABLED".equals(Resources.text(execution, "requirement")))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("Keycloak did not add " + wanted + " to " + top));
    }

    private JsonNode executions(String alias) {
        return admin.get(FLOWS + "/" + RealmAdmin.encode(alias) + "/executions");
    }

    private static String path(String flow) {
        return FLOWS + "/" + RealmAdmin.encode(flow) + "/executions";
    }

    private static String line(int depth, String what, String requirement, JsonNode config) {
        TreeMap<String, String> sorted = new TreeMap<>();
        config.properties()
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue().asString()));
        return depth + " " + what + " " + requirement + " " + sorted;
    }
}
