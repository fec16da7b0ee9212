package id.satugerbang.registry.unified;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Writes the head, then section by section what the releases contribute. */
@Component
class UnifiedDocuments {

    private static final List<String> KINDS =
            List.of("schemas", "responses", "parameters", "examples", "requestBodies", "headers", "links");

    private final UnifiedStore store;
    private final UnifiedHead head;

    UnifiedDocuments(UnifiedStore store, UnifiedHead head) {
        this.store = store;
        this.head = head;
    }

    void write(Slice slice, SliceState state, DocumentWriter writer) {
        writer.members(head.of(state));
        if (!section(slice, "paths", writer, "")) {
            writer.members("\"paths\":{}");
        }
        writer.open("components");
        writer.members(head.securitySchemes());
        Function<String, String> platform = head::components;
        KINDS.forEach(kind -> section(slice, kind, writer, platform.apply(kind)));
        writer.close();
        writer.end();
    }

    /** @return false where there is nothing to write */
    private boolean section(Slice slice, String name, DocumentWriter writer, String first) {
        boolean[] begun = {false};
        if (!first.isEmpty()) {
            begin(writer, name, begun);
            writer.members(first);
        }
        store.section(slice, name, members -> {
            begin(writer, name, begun);
            writer.members(members);
        });
        if (begun[0]) {
            writer.close();
        }
        return begun[0];
    }

    private static void begin(DocumentWriter writer, String name, boolean[] begun) {
        if (!begun[0]) {
            writer.open(name);
            begun[0] = true;
        }
    }
}
