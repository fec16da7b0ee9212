package id.satugerbang.registry.release.web;

import id.satugerbang.api.registry.ReleasesApi;
import id.satugerbang.api.registry.model.ConformanceReport;
import id.satugerbang.api.registry.model.ListReleases200Response;
import id.satugerbang.api.registry.model.Release;
import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.api.registry.model.Transition;
import id.satugerbang.api.registry.model.TransitionInput;
import id.satugerbang.registry.access.Allowed;
import id.satugerbang.registry.access.Allowed.To;
import id.satugerbang.registry.access.EntityTags;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.release.application.Move;
import id.satugerbang.registry.release.application.ReleaseRegistration;
import id.satugerbang.registry.release.application.ReleaseWorkflow;
import id.satugerbang.registry.release.application.StoredRelease;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Releases over HTTP; who may do what is decided in the use cases. */
@RestController
class ReleaseController implements ReleasesApi {

    private final ReleaseRegistration registration;
    private final ReleaseWorkflow workflow;
    private final ReleaseViews views;

    ReleaseController(ReleaseRegistration registration, ReleaseWorkflow workflow, ReleaseViews views) {
        this.registration = registration;
        this.workflow = workflow;
        this.views = views;
    }

    @Override
    @Allowed(To.OFFICERS_OF_SERVICE)
    public ResponseEntity<Release> createRelease(
            String agency, String service, ReleaseInput input, @Nullable String idempotencyKey) {
        ReleaseRegistration.Registered registered = registration.create(agency, service, input);
        StoredRelease stored = registered.release();
        URI location =
                URI.create("/registry/v1/releases/" + stored.release().key().id());
        return ResponseEntity.status(registered.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(location)
                .eTag(EntityTags.of(stored.version()))
                .body(views.release(stored));
    }

    @Override
    @Allowed(To.SEEING_SERVICE)
    public ResponseEntity<ListReleases200Response> listReleases(String agency, String service) {
        return ResponseEntity.ok(new ListReleases200Response(
                registration.list(agency, service).stream().map(views::release).toList()));
    }

    @Override
    @Allowed(To.SEEING_RELEASE)
    public ResponseEntity<Release> getRelease(UUID release) {
        return answer(workflow.get(release));
    }

    @Override
    @Allowed(To.SEEING_RELEASE)
    public ResponseEntity<ReleaseInput> getReleaseContent(UUID release) {
        return ResponseEntity.ok(workflow.content(release));
    }

    @Override
    @Allowed(To.OFFICERS_OF_RELEASE)
    public ResponseEntity<Release> replaceRelease(UUID release, ReleaseInput input, @Nullable String ifMatch) {
        return answer(workflow.replace(release, input, ifMatch));
    }

    @Override
    @Allowed(To.OFFICERS_OF_RELEASE)
    public ResponseEntity<Void> deleteRelease(UUID release, @Nullable String ifMatch) {
        workflow.delete(release, ifMatch);
        return ResponseEntity.noContent().build();
    }

    @Override
    @Allowed(To.SEEING_RELEASE)
    public ResponseEntity<ConformanceReport> checkRelease(UUID release) {
        List<Finding> findings = workflow.check(release);
        return ResponseEntity.ok(
                views.report(findings, workflow.content(release).getStandard()));
    }

    @Override
    @Allowed(To.MOVING_RELEASE)
    public ResponseEntity<Release> transitionRelease(
            UUID release,
            Transition transition,
            @Nullable String ifMatch,
            @Nullable String idempotencyKey,
            @Nullable TransitionInput input) {
        TransitionInput said = input == null ? new TransitionInput() : input;
        Instant sunset = said.getSunsetAt() == null ? null : said.getSunsetAt().toInstant();
        if (sunset != null && transition != Transition.DEPRECATE) {
            throw ProblemException.at(ProblemCode.INVALID_VALUE, "/sunset_at", "not_wanted", transition.getValue());
        }
        return answer(workflow.transition(release, new Move(transition, ifMatch, said.getReason(), sunset)));
    }

    private ResponseEntity<Release> answer(StoredRelease stored) {
        return ResponseEntity.ok().eTag(EntityTags.of(stored.version())).body(views.release(stored));
    }
}
