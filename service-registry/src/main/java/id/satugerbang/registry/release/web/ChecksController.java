package id.satugerbang.registry.release.web;

import id.satugerbang.api.registry.ChecksApi;
import id.satugerbang.api.registry.model.CheckInput;
import id.satugerbang.api.registry.model.ConformanceReport;
import id.satugerbang.api.registry.model.Mend;
import id.satugerbang.api.registry.model.MendInput;
import id.satugerbang.api.registry.model.MendedDocument;
import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.api.registry.model.StandardDraft;
import id.satugerbang.registry.access.Allowed;
import id.satugerbang.registry.access.Allowed.To;
import id.satugerbang.registry.finding.FindingViews;
import id.satugerbang.registry.release.application.DryRun;
import id.satugerbang.registry.release.application.Mending;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Dry runs over HTTP. */
@RestController
class ChecksController implements ChecksApi {

    private final DryRun dryRun;
    private final Mending mending;
    private final FindingViews findings;
    private final ReleaseViews views;

    ChecksController(DryRun dryRun, Mending mending, FindingViews findings, ReleaseViews views) {
        this.dryRun = dryRun;
        this.mending = mending;
        this.findings = findings;
        this.views = views;
    }

    @Override
    @Allowed(To.OFFICERS_OF_SERVICE)
    public ResponseEntity<ConformanceReport> checkContent(String agency, String service, CheckInput input) {
        StandardDraft standard = Objects.requireNonNullElseGet(input.getStandard(), StandardDraft::new);
        ReleaseInput content = new ReleaseInput()
                .openapi(input.getOpenapi())
                .upstreams(Objects.requireNonNullElse(input.getUpstreams(), List.of()))
                .policy(input.getPolicy())
                .standard(standard);
        return ResponseEntity.ok(views.report(dryRun.of(agency, service, content), standard));
    }

    @Override
    @Allowed(To.OFFICERS_OF_SERVICE)
    public ResponseEntity<MendedDocument> mendDocument(String agency, String service, MendInput input) {
        Mending.Mended mended = mending.mend(agency, service, input.getOpenapi(), Set.copyOf(input.getCodes()));
        return ResponseEntity.ok(new MendedDocument(
                mended.document(),
                mended.changes().stream().map(ChecksController::change).toList(),
                findings.groups(mended.left())));
    }

    private static Mend change(Mending.Change change) {
        return new Mend(
                change.code().wire(),
                change.steps().stream().map(FindingViews::step).toList());
    }
}
