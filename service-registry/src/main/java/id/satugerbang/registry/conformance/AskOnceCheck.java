package id.satugerbang.registry.conformance;

import id.satugerbang.registry.binding.AttributeCatalogue;
import id.satugerbang.registry.binding.CitizenAttribute;
import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.document.Located;
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
        Set<String> judged = new HashSet<>();
        AskOnceWalk walk = new AskOnceWalk(upload.document(), names, asked -> {
            if (judged.add(asked.field().pointer())) {
                judge(asked, findings);
            }
        });
        for (ApiOperation operation : upload.document().operations()) {
            if (OperationPolicy.of(operation).audience().equals(Set.of("citizen"))) {
                walk.operation(operation);
            }
        }
    }

    private void judge(AskOnceWalk.Asked asked, Findings findings) {
        FieldShape shape = FieldShape.of(asked.value().node());
        catalogue
                .find(asked.attribute())
                .filter(CitizenAttribute::storable)
                .filter(shape::fits)
                .ifPresent(attribute -> findings.add(finding(asked, attribute, shape)));
    }

    private static Finding finding(AskOnceWalk.Asked asked, CitizenAttribute attribute, FieldShape shape) {
        return new Finding(
                FindingCode.ATTRIBUTE_ASKED_AGAIN,
                asked.field().pointer(),
                List.of(asked.name(), attribute.indonesian() + " (" + attribute.english() + ")", attribute.key()),
                asked.bindable() ? new Finding.Hint(attribute.key(), members(asked.field(), attribute, shape)) : null);
    }

    private static Map<String, String> members(Located field, CitizenAttribute attribute, FieldShape shape) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put(field.child(BINDING).pointer(), attribute.key());
        shape.format(attribute)
                .ifPresent(format -> members.put(field.child("x-citizen-format").pointer(), format));
        return members;
    }
}
