package id.satugerbang.registry.conformance;

import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.document.DocumentWalk;
import id.satugerbang.registry.document.Located;
import id.satugerbang.registry.document.Pointers;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Every reference that operations reach leads somewhere, and none comes back to itself without anything in between: neither a chain
 * of references alone, nor one from within what it names, unless that is a schema, which may hold itself.
 */
@Component
@Order(2)
class ReferenceCheck implements ConformanceCheck {

    private static final int MOST_HOPS = 8;
    private static final String SCHEMAS = Pointers.DOCUMENT + "/components/schemas/";
    private static final Set<String> SCHEMA_HOLDERS = Set.of(
            "schema",
            "schemas",
            "properties",
            "patternProperties",
            "dependentSchemas",
            "$defs",
            "items",
            "not",
            "if",
            "then",
            "else",
            "additionalProperties",
            "contains",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties",
            "allOf",
            "anyOf",
            "oneOf",
            "prefixItems");

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        new Reach(upload.document(), findings).run();
    }

    /** What the operations of one document reach, each part looked at once. */
    private static final class Reach {

        private final ApiDocument document;
        private final Findings findings;
        private final Set<String> seen = new HashSet<>();
        private final Deque<Located> unread = new ArrayDeque<>();
        private final InlineReferences inline = new InlineReferences();

        Reach(ApiDocument document, Findings findings) {
            this.document = document;
            this.findings = findings;
        }

        void run() {
            JsonNode paths = document.root().path("paths");
            for (ApiOperation operation : document.operations()) {
                if (seen.add(operation.pathPointer())) {
                    unread.add(new Located(operation.pathPointer(), paths.path(operation.path())));
                }
            }
            while (!unread.isEmpty()) {
                Located next = unread.poll();
                DocumentWalk.walk(next.pointer(), next.node(), this::object);
            }
            inline.cycles().forEach(pointer -> findings.add(FindingCode.REFERENCE_CYCLE, pointer, "$ref"));
        }

        private void object(String pointer, String holder, JsonNode object) {
            JsonNode reference = object.path("$ref");
            if (!reference.isString()) {
                return;
            }
            String text = reference.stringValue();
            String place = pointer + "/$ref";
            Located target = document.target(text);
            if (target.node().isMissingNode()) {
                findings.add(FindingCode.REFERENCE_DANGLING, place, text);
            } else if (isCircle(target)) {
                findings.add(FindingCode.REFERENCE_CYCLE, place, text);
            } else {
                if (!isSchema(pointer, holder) && !text.startsWith("#/components/")) {
                    inline.add(pointer, target.pointer());
                }
                if (seen.add(target.pointer())) {
                    unread.add(target);
                }
            }
        }

        /** A chain of references alone that has no end. */
        private boolean isCircle(Located first) {
            Set<String> chain = new HashSet<>();
            Located next = first;
            while (next.node().path("$ref").isString() && chain.size() <= MOST_HOPS) {
                if (!chain.add(next.pointer())) {
                    return true;
                }
                next = document.target(next.node().path("$ref").stringValue());
            }
            return chain.size() > MOST_HOPS;
        }

        private static boolean isSchema(String pointer, String holder) {
            return SCHEMA_HOLDERS.contains(holder) || pointer.startsWith(SCHEMAS) || pointer.contains("/schema/");
        }
    }
}
