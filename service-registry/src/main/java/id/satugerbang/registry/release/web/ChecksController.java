package id.satugerbang.registry.release.web;

import id.satugerbang.api.registry.ChecksApi;
import id.satugerbang.api.registry.model.CheckInput;
import id.satugerbang.api.registry.model.ConformanceReport;
import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.api.registry.model.StandardDraft;
import id.satugerbang.registry.access.Allowed;
import id.satugerbang.registry.access.Allowed.To;
import id.satugerbang.registry.release.application.DryRun;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Dry runs over HTTP. */
@RestController
class ChecksController implements ChecksApi {

    private final DryRun dryRun;
    private final ReleaseViews views;

    ChecksController(DryRun dryRun, ReleaseViews views) {
        this.dryRun = dryRun;
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
}
