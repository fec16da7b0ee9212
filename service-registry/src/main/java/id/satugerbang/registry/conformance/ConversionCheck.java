package id.satugerbang.registry.conformance;

import static id.satugerbang.registry.document.Pointers.DOCUMENT;

import id.satugerbang.registry.document.JsonDocuments;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.Finding.PatchStep;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says that a document was converted, and offers the converted one. */
@Component
@Order(0)
class ConversionCheck implements ConformanceCheck {

    @Override
    public boolean onlyWarns() {
        return true;
    }

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        upload.document()
                .convertedFrom()
                .ifPresent(version -> findings.add(Finding.of(FindingCode.DOCUMENT_CONVERTED, DOCUMENT, version)
                        .mendedBy(new PatchStep(
                                PatchStep.Op.REPLACE,
                                DOCUMENT,
                                JsonDocuments.plain(upload.document().root())))));
    }
}
