package id.satugerbang.registry.conformance;

import static id.satugerbang.registry.document.Pointers.DOCUMENT;

import id.satugerbang.api.internal.model.PublishedRoute;
import id.satugerbang.registry.finding.ConformanceFailedException;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.fragment.FragmentBuilder;
import id.satugerbang.registry.fragment.FragmentReferences;
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
        PublishedRoute route = compiler.compile(upload.source(), findings);
        boolean whole =
                route.getOperations().size() == upload.document().operations().size();
        if (whole) {
            buildPart(upload, route, findings);
        }
    }

    /** The part of the unified document that publication would write; it holds no reference that leads nowhere. */
    private static void buildPart(ReleaseUpload upload, PublishedRoute route, Findings findings) {
        try {
            FragmentReferences.dangling(
                            FragmentBuilder.build(upload.document(), route).members())
                    .ifPresent(reference -> findings.add(FindingCode.REFERENCE_DANGLING, DOCUMENT, reference));
        } catch (ConformanceFailedException unfit) {
            unfit.findings().stream()
                    .filter(finding -> !findings.counts().containsKey(finding.code()))
                    .forEach(findings::add);
        }
    }
}
