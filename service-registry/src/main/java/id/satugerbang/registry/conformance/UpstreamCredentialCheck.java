package id.satugerbang.registry.conformance;

import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.publication.RouteCredentials;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The credentials that upstreams name are stored; publication runs the very same check once more. */
@Component
@Order(13)
class UpstreamCredentialCheck implements ConformanceCheck {

    private final RouteCredentials credentials;

    UpstreamCredentialCheck(RouteCredentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        credentials.check(upload.source(), findings);
    }
}
