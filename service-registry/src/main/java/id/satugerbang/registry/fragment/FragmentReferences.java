package id.satugerbang.registry.fragment;

import id.satugerbang.registry.document.DocumentWalk;
import id.satugerbang.registry.document.JsonDocuments;
import id.satugerbang.registry.document.Pointers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sees to it that what a service contributes to the unified document refers to nothing that is not there. */
public final class FragmentReferences {

    /** What the unified document itself holds, whatever services there are. */
    private static final Set<String> PLATFORM =
            Set.of("#/components/responses/Problem", "#/components/schemas/Problem");

    private FragmentReferences() {}

    /** A reference in the parts of one service that leads nowhere. @param members by section, as in a {@link ServiceFragment} */
    public static Optional<String> dangling(Map<String, String> members) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode components = root.putObject("components");
        members.forEach((section, text) -> {
            JsonNode part = JsonDocuments.parseWritten("{" + text + "}");
            if (section.equals("paths")) {
                root.set(section, part);
            } else {
                components.set(section, part);
            }
        });
        Set<String> dangling = new TreeSet<>();
        DocumentWalk.walk(root, (pointer, holder, object) -> {
            JsonNode reference = object.path("$ref");
            if (reference.isString() && !leads(root, reference.stringValue())) {
                dangling.add(reference.stringValue());
            }
        });
        return dangling.stream().findFirst();
    }

    private static boolean leads(JsonNode root, String reference) {
        if (PLATFORM.contains(reference)) {
            return true;
        }
        JsonNode target = root;
        for (String step : Pointers.steps(Pointers.fragment(reference))) {
            target = target.path(step);
        }
        return Pointers.isLocal(reference) && !target.isMissingNode();
    }
}
