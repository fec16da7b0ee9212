package id.satugerbang.registry.conformance;

import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.publication.RouteCompiler;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The release becomes a route: this is the very compilation that publication runs. */
@Component
@Order(12)
class RouteBuildsCheck implements ConformanceCheck {

    private final RouteCompiler compiler;

    RouteBuildsCheck(RouteCompiler compiler) {
        this.compiler = compiler;
    }

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        compiler.compile(upload.source(), findings);
    }
}
