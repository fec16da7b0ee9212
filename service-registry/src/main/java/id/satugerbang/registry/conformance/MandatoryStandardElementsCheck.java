package id.satugerbang.registry.conformance;

import id.satugerbang.api.registry.model.StandardDraft;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.standard.StandardElement;
import id.satugerbang.registry.standard.StandardElements;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The six elements that PermenPANRB 15/2014 wants published are there. */
@Component
@Order(9)
class MandatoryStandardElementsCheck implements ConformanceCheck {

    private final StandardElements elements;

    MandatoryStandardElementsCheck(StandardElements elements) {
        this.elements = elements;
    }

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        StandardDraft standard = upload.source().content().getStandard();
        for (StandardElement element : elements.mandatory()) {
            if (elements.isMissing(standard, element.key())) {
                findings.add(
                        FindingCode.STANDARD_ELEMENT_MISSING,
                        "/standard/" + element.key(),
                        element.indonesian(),
                        element.english());
            }
        }
    }
}
