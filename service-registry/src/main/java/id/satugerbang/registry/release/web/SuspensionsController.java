package id.satugerbang.registry.release.web;

import id.satugerbang.api.registry.SuspensionsApi;
import id.satugerbang.api.registry.model.Agency;
import id.satugerbang.api.registry.model.ReasonInput;
import id.satugerbang.registry.release.application.AgencySuspension;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Suspensions of whole agencies over HTTP; reviewers only. */
@RestController
class SuspensionsController implements SuspensionsApi {

    private final AgencySuspension suspension;

    SuspensionsController(AgencySuspension suspension) {
        this.suspension = suspension;
    }

    @Override
    public ResponseEntity<Agency> suspendAgency(String agency, ReasonInput input, @Nullable String idempotencyKey) {
        return ResponseEntity.ok(suspension.suspend(agency, input.getReason()));
    }

    @Override
    public ResponseEntity<Agency> resumeAgency(
            String agency, @Nullable String idempotencyKey, @Nullable ReasonInput input) {
        return ResponseEntity.ok(suspension.resume(agency, input == null ? null : input.getReason()));
    }
}
