package id.satugerbang.registry.document;

import id.satugerbang.registry.finding.DerivedValue;
import id.satugerbang.registry.finding.DerivedValue.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Adds to each operation what it leaves unsaid: id, summary, responses, and what its document or a tag says for it. */
final class EffectiveOperations {

    private static final String ID = "operationId";
    private static final String RESPONSES = "responses";

    private final DocumentDefaults defaults;
    private final OperationIds ids = new OperationIds();
    private final List<DerivedValue> derived = new ArrayList<>();

    /** An operation as it stands in the document, before anything is added. */
    record Raw(String pointer, String pathPointer, String method, String path, JsonNode item, JsonNode node) {}

    /** With what holds where it says nothing. @param inherited where defaults stand */
    record Effective(ObjectNode node, Map<String, Located> inherited, boolean ownId) {}

    EffectiveOperations(JsonNode root) {
        this.defaults = new DocumentDefaults(root);
    }

    /** Every operation, in the same order. */
    List<Effective> of(List<Raw> raw) {
        List<Boolean> keeps = new ArrayList<>();
        for (Raw operation : raw) {
            String own = operation.node().path(ID).asString("");
            keeps.add(OperationIds.fault(own) == OperationIds.Fault.NONE && ids.take(own));
        }
        List<Effective> effective = new ArrayList<>();
        for (int index = 0; index < raw.size(); index++) {
            effective.add(effective(raw.get(index), keeps.get(index)));
        }
        return effective;
    }

    List<DerivedValue> derived() {
        return derived;
    }

    private Effective effective(Raw raw, boolean keepsId) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        raw.node().properties().forEach(member -> node.set(member.getKey(), member.getValue()));
        Map<String, Located> inherited = defaults.of(raw.node());
        inherited.forEach((member, value) -> {
            node.set(member, value.node());
            derived.add(defaults.derived(raw.pointer(), member, value));
        });
        if (!keepsId) {
            id(node, raw);
        }
        summary(node, raw);
        responses(node, raw);
        return new Effective(node, inherited, keepsId);
    }

    private void id(ObjectNode node, Raw raw) {
        String own = raw.node().path(ID).asString("");
        OperationIds.Fault fault = OperationIds.fault(own);
        boolean readable = fault == OperationIds.Fault.CHARACTERS || fault == OperationIds.Fault.TOO_LONG;
        String id = ids.derive(raw.method(), raw.path());
        node.put(ID, id);
        derived.add(new DerivedValue(raw.pointer(), ID, id, Origin.PATH, readable ? own : null));
    }

    private void summary(ObjectNode node, Raw raw) {
        if (!raw.node().path("summary").asString("").isBlank()) {
            return;
        }
        for (JsonNode holder : List.of(
                raw.node().path("description"),
                raw.item().path("summary"),
                raw.item().path("description"))) {
            String told = Summaries.ofDescription(holder.asString(""));
            if (!told.isEmpty()) {
                node.put("summary", told);
                derived.add(new DerivedValue(raw.pointer(), "summary", told, Origin.DESCRIPTION, null));
                return;
            }
        }
        String told = Summaries.ofPath(raw.method(), raw.path());
        node.put("summary", told);
        derived.add(new DerivedValue(raw.pointer(), "summary", told, Origin.PATH, null));
    }

    private void responses(ObjectNode node, Raw raw) {
        JsonNode own = raw.node().path(RESPONSES);
        boolean said = own.isObject() && own.propertyNames().stream().anyMatch(code -> !code.startsWith("x-"));
        if (!said && (own.isMissingNode() || own.isNull() || own.isObject())) {
            node.putObject(RESPONSES).putObject("default").put("description", "Jawaban");
            derived.add(new DerivedValue(
                    raw.pointer(), RESPONSES, JsonDocuments.plain(node.path(RESPONSES)), Origin.RULE, null));
        } else if (own.isObject()) {
            ObjectNode responses = node.putObject(RESPONSES);
            own.properties()
                    .forEach(response -> responses.set(response.getKey(), Responses.described(response.getValue())));
        }
    }
}
