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
            String child = top + " " + Resources.text(execution, "flow");
            if (execution.has("flow")) {
                settle(top, "flowId", admin.post(path(parent) + "/flow", flow(child, execution)), execution);
                add(top, child, execution.path("executions"));
            } else {
                String provider = Resources.text(execution, "provider");
                settle(
                        top,
                        "id",
                        admin.post(
                                path(parent) + "/execution", Resources.object().put("provider", provider)),
                        execution);
            }
        }
    }

    private static JsonNode flow(String alias, JsonNode declared) {
        return Resources.object()
                .put("alias", alias)
                .put("type", "basic-flow")
                .put("provider", "registration-page-form")
                .put("description", Resources.text(declared, "description"));
    }

    /** Gives the execution whose {@code field} is {@code value} its declared requirement and configuration. */
    private void settle(String top, String field, String value, JsonNode declared) {
        JsonNode created = Resources.stream(executions(top))
                .filter(execution -> value.equals(Resources.text(execution, field)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Keycloak did not add " + declared + " to " + top));
        String requirement = Resources.text(declared, "requirement");
        if (!requirement.equals(Resources.text(created, "requirement"))) {
            admin.put(path(top), ((ObjectNode) created).deepCopy().put("requirement", requirement));
        }
        if (declared.has("config")) {
            admin.post(
                    "authentication/executions/" + Resources.text(created, "id") + "/config",
                    Resources.object()
                            .put("alias", top + " " + Resources.text(created, "id"))
                            .set("config", declared.path("config")));
        }
    }

    private JsonNode executions(String alias) {
        return admin.get(path(alias));
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
