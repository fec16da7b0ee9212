package id.satugerbang.registry.conformance;

import id.satugerbang.registry.binding.AttributeCatalogue;
import id.satugerbang.registry.binding.CitizenAttribute;
import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.document.Located;
import id.satugerbang.registry.document.MediaTypes;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.publication.OperationPolicy;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ask once: fields of citizens' operations that the profile already holds, but that are not bound. */
@Component
@Order(16)
class AskOnceCheck implements ConformanceCheck {

    private static final String BINDING = "x-citizen-attribute";
    private static final int DEEPEST = 12;
    private static final int MOST_FIELDS = 5_000;

    private final AttributeNames names;
    private final AttributeCatalogue catalogue;

    AskOnceCheck(AttributeNames names, AttributeCatalogue catalogue) {
        this.names = names;
        this.catalogue = catalogue;
    }

    @Override
    public boolean onlyWarns() {
        return true;
    }

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        Walk walk = new Walk(upload.document(), findings);
        for (ApiOperation operation : upload.document().operations()) {
            if (OperationPolicy.of(operation).audience().equals(Set.of("citizen"))) {
                operation.parameters().forEach(walk::parameter);
                Located content = operation.requestBody().child("content");
                for (String type :
                        List.of(MediaTypes.JSON, "multipart/form-data", "application/x-www-form-urlencoded")) {
                    walk.schema(MediaTypes.find(content, type).child("schema"), 0);
                }
            }
        }
    }

    /** Follows the bodies of one document; each schema once, however often it is referred to. */
    private final class Walk {

        private final ApiDocument document;
        private final Findings findings;
        private final Set<String> seen = new HashSet<>();
        private final Set<String> judged = new HashSet<>();
        private int fields;

        Walk(ApiDocument document, Findings findings) {
            this.document = document;
            this.findings = findings;
        }

        void parameter(Located parameter) {
            Located schema = document.follow(parameter.child("schema"));
            if (!parameter.node().path("in").asString("").equals("cookie")) {
                field(parameter, schema, parameter.node().path("name").asString(""));
            }
        }

        void schema(Located schema, int depth) {
            Located target = document.follow(schema);
            if (depth > DEEPEST || fields > MOST_FIELDS || !seen.add(target.pointer())) {
                return;
            }
            Located properties = target.child("properties");
            for (String name : properties.node().propertyNames()) {
                Located property = properties.child(name);
                Located value = document.follow(property);
                field(property, value, name);
                schema(property, depth + 1);
            }
            Located parts = target.child("allOf");
            for (int index = 0; index < parts.node().size(); index++) {
                schema(parts.child(index), depth + 1);
            }
        }

        private void field(Located field, Located value, String name) {
            fields++;
            boolean bound = field.node().has(BINDING) || value.node().has(BINDING);
            if (!bound && judged.add(field.pointer())) {
                FieldShape shape = FieldShape.of(value.node());
                names.attribute(name)
                        .flatMap(catalogue::find)
                        .filter(CitizenAttribute::storable)
                        .filter(shape::fits)
                        .ifPresent(attribute -> findings.add(finding(field, name, attribute, shape)));
            }
        }
    }

    private static Finding finding(Located field, String name, CitizenAttribute attribute, FieldShape shape) {
        return new Finding(
                FindingCode.ATTRIBUTE_ASKED_AGAIN,
                field.pointer(),
                List.of(name, attribute.indonesian() + " (" + attribute.english() + ")", attribute.key()),
                new Finding.Hint(attribute.key(), members(field, attribute, shape)));
    }

    private static Map<String, String> members(Located field, CitizenAttribute attribute, FieldShape shape) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put(field.child(BINDING).pointer(), attribute.key());
        shape.format(attribute)
                .ifPresent(format -> members.put(field.child("x-citizen-format").pointer(), format));
        return members;
    }
}
