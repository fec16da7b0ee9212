package id.satugerbang.registry.conformance;

import id.satugerbang.api.registry.model.RequirementDraft;
import id.satugerbang.registry.binding.AttributeCatalogue;
import id.satugerbang.registry.binding.CitizenAttribute;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What satisfies a requirement of the standard is one known attribute or one document. */
@Component
@Order(10)
class RequirementCheck implements ConformanceCheck {

    private final AttributeCatalogue catalogue;

    RequirementCheck(AttributeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        List<RequirementDraft> requirements =
                upload.source().content().getStandard().getPersyaratan();
        for (int index = 0; requirements != null && index < requirements.size(); index++) {
            check(requirements.get(index), "/standard/persyaratan/" + index, findings);
        }
    }

    private void check(RequirementDraft requirement, String pointer, Findings findings) {
        String key = requirement.getAttribute();
        if (key == null) {
            return;
        }
        if (requirement.getDocument() != null) {
            findings.add(FindingCode.REQUIREMENT_AMBIGUOUS, pointer);
        }
        Optional<CitizenAttribute> attribute = catalogue.find(key);
        if (attribute.isEmpty()) {
            findings.add(FindingCode.ATTRIBUTE_UNKNOWN, pointer + "/attribute", key);
        } else if (!attribute.get().storable()) {
            findings.add(FindingCode.ATTRIBUTE_PROTECTED, pointer + "/attribute", key);
        }
    }
}
