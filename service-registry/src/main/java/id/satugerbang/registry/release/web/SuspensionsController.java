package id.satugerbang.registry.release.web;

import id.satugerbang.api.registry.SuspensionsApi;
import id.satugerbang.api.registry.model.Agency;
import id.satugerbang.api.registry.model.NotResumed;
import id.satugerbang.api.registry.model.ReasonInput;
import id.satugerbang.registry.access.Allowed;
import id.satugerbang.registry.access.Allowed.To;
import id.satugerbang.registry.finding.FindingViews;
import id.satugerbang.registry.release.application.AgencySuspension;
import id.satugerbang.registry.release.application.Resumed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Suspensions of whole agencies over HTTP; reviewers only. */
@RestController
class SuspensionsController implements SuspensionsApi {

    private final AgencySuspension suspension;

    private final FindingViews views;

    SuspensionsController(AgencySuspension suspension, FindingViews views) {
        this.views = views;
        this.suspension = suspension;
    }

    @Override
    @Allowed(To.REVIEWERS)
    public ResponseEntity<Agency> suspendAgency(String agency, ReasonInput input, @Nullable String idempotencyKey) {
        return ResponseEntity.ok(suspension.suspend(agency, input.getReason()));
    }

    @Override
    @Allowed(To.REVIEWERS)
    public ResponseEntity<Agency> resumeAgency(
            String agency, @Nullable String idempotencyKey, @Nullable ReasonInput input) {
        Resumed resumed = suspension.resume(agency, input == null ? null : input.getReason());
        Agency view = resumed.agency();
        resumed.failures()
                .forEach(failure -> view.addNotResumedItem(new NotResumed(
                        failure.release().service(),
                        failure.release().id(),
                        failure.findings().stream().map(views::view).toList())));
        return ResponseEntity.ok(view);
    }
}
