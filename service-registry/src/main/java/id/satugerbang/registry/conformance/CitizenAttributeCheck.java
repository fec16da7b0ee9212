package id.satugerbang.registry.conformance;

import static id.satugerbang.registry.document.Pointers.DOCUMENT;

import id.satugerbang.api.registry.model.Requirement;
import id.satugerbang.registry.document.TreeWalk;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every named attribute is in the catalogue; binding one is refused until the platform binds. */
@Component
@Order(8)
class CitizenAttributeCheck implements ConformanceCheck {

    private static final String BINDING = "x-citizen-attribute";

    private final AttributeCatalogue catalogue;

    CitizenAttributeCheck(AttributeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        TreeWalk.walk(DOCUMENT, upload.document().root(), (pointer, key, node) -> {
            if (key.equals(BINDING)) {
                String attribute = node.isString() ? node.stringValue() : node.toString();
                if (isUsable(pointer, attribute, findings)) {
                    findings.add(FindingCode.BINDING_NOT_AVAILABLE, pointer, attribute);
                }
            }
        });
        List<Requirement> requirements = upload.source().content().getStandard().getPersyaratan();
        for (int index = 0; requirements != null && index < requirements.size(); index++) {
            String attribute = requirements.get(index).getAttribute();
            if (attribute != null) {
                isUsable("/standard/persyaratan/" + index + "/attribute", attribute, findings);
            }
        }
    }

    private boolean isUsable(String pointer, String attribute, Findings findings) {
        if (!catalogue.knows(attribute)) {
            findings.add(FindingCode.ATTRIBUTE_UNKNOWN, pointer, attribute);
            return false;
        }
        if (!catalogue.isStorable(attribute)) {
            findings.add(FindingCode.ATTRIBUTE_PROTECTED, pointer, attribute);
            return false;
        }
        return true;
    }
}
