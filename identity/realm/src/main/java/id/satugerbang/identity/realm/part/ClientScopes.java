package id.satugerbang.identity.realm.part;

import id.satugerbang.identity.realm.admin.RealmAdmin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;

/** Client scopes with their mappers and the realm roles they let into tokens: {@code client-scopes.json}. */
public final class ClientScopes implements RealmPart {

    private static final String PATH = "client-scopes";

    private final RealmAdmin admin;
    private final Changes changes;
    private final JsonNode declared;

    public ClientScopes(RealmAdmin admin, Changes changes, String origin) {
        this.admin = admin;
        this.changes = changes;
        this.declared = Resources.declared("client-scopes", origin);
    }

    @Override
    public void reconcile() {
        Map<String, JsonNode> present = byName(admin.get(PATH));
        for (JsonNode scope : declared) {
            String name = Resources.text(scope, "name");
            if (!present.containsKey(name)) {
                admin.post(PATH, Resources.without(scope, "protocolMappers", "roles"));
                changes.made("client scope " + name + ": created");
                present = byName(admin.get(PATH));
            }
            settle(present.getOrDefault(name, MissingNode.getInstance()), scope);
        }
    }

    private void settle(JsonNode current, JsonNode scope) {
        String path = PATH + "/" + Resources.text(current, "id");
        String label = "client scope " + Resources.text(scope, "name");
        JsonNode settings = Resources.without(scope, "protocolMappers", "roles");
        Overlay overlay = Overlay.of(Resources.without(current, "protocolMappers"), settings);
        if (overlay.changes()) {
            admin.put(path, overlay.merged());
            changes.made(label + ": " + String.join(", ", overlay.differences()));
        }
        if (scope.has("protocolMappers")) {
            mappers(path + "/protocol-mappers/models", label, current.path("protocolMappers"), scope);
        }
        roles(path + "/scope-mappings/realm", label, scope.path("roles"));
    }

    private void mappers(String path, String label, JsonNode current, JsonNode scope) {
        Map<String, JsonNode> surplus = byName(current);
        for (JsonNode mapper : scope.path("protocolMappers")) {
            String name = Resources.text(mapper, "name");
            JsonNode present = surplus.remove(name);
            if (present == null) {
                admin.post(path, mapper);
                changes.made(label + ": mapper " + name + " created");
            } else if (Overlay.of(present, mapper).changes()) {
                admin.put(
                        path + "/" + Resources.text(present, "id"),
                        Overlay.of(present, mapper).merged());
                changes.made(label + ": mapper " + name);
            }
        }
        surplus.forEach((name, mapper) -> {
            admin.delete(path + "/" + Resources.text(mapper, "id"));
            changes.made(label + ": mapper " + name + " removed");
        });
    }

    private void roles(String path, String label, JsonNode wanted) {
        List<String> present = Resources.stream(admin.get(path))
                .map(role -> Resources.text(role, "name"))
                .toList();
        List<String> names =
                new ArrayList<>(Resources.stream(wanted).map(JsonNode::asString).toList());
        names.removeAll(present);
        if (!names.isEmpty()) {
            ArrayNode roles = Resources.array();
            names.forEach(name -> roles.add(admin.get("roles/" + name)));
            admin.post(path, roles);
            changes.made(label + ": roles " + String.join(", ", names));
        }
    }

    private static Map<String, JsonNode> byName(JsonNode list) {
        return Resources.stream(list)
                .collect(Collectors.toMap(item -> Resources.text(item, "name"), item -> item, (a, b) -> a));
    }
}
