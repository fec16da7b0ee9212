package id.satugerbang.registry.conformance;

import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.publication.RoutePreparation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The release can be published: this is the very work that publication does, the part of the unified document with it. */
@Component
@Order(13)
class PublishableCheck implements ConformanceCheck {

    private final RoutePreparation preparation;

    PublishableCheck(RoutePreparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        if (!findings.hasErrors()) {
            preparation.prepare(upload.source(), findings);
        }
    }
}
