package id.satugerbang.registry.release.web;

import id.satugerbang.api.registry.ReleasesApi;
import id.satugerbang.api.registry.model.ConformanceReport;
import id.satugerbang.api.registry.model.ListReleases200Response;
import id.satugerbang.api.registry.model.Release;
import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.api.registry.model.Transition;
import id.satugerbang.api.registry.model.TransitionInput;
import id.satugerbang.registry.access.EntityTags;
import id.satugerbang.registry.release.application.ReleaseRegistration;
import id.satugerbang.registry.release.application.ReleaseWorkflow;
import id.satugerbang.registry.release.application.StoredRelease;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    public ResponseEntity<Release> createRelease(
            String agency, String service, ReleaseInput input, @Nullable String idempotencyKey) {
        StoredRelease stored = registration.create(agency, service, input);
        URI location =
                URI.create("/registry/v1/releases/" + stored.release().key().id());
        return ResponseEntity.created(location)
                .eTag(EntityTags.of(stored.version()))
                .body(views.release(stored));
    }

    @Override
    public ResponseEntity<ListReleases200Response> listReleases(String agency, String service) {
        return ResponseEntity.ok(new ListReleases200Response(
                registration.list(agency, service).stream().map(views::release).toList()));
    }

    @Override
    public ResponseEntity<Release> getRelease(UUID release) {
        return answer(workflow.get(release));
    }

    @Override
    public ResponseEntity<ReleaseInput> getReleaseContent(UUID release) {
        return ResponseEntity.ok(workflow.content(release));
    }

    @Override
    public ResponseEntity<Release> replaceRelease(UUID release, ReleaseInput input, @Nullable String ifMatch) {
        return answer(workflow.replace(release, input, ifMatch));
    }

    @Override
    public ResponseEntity<ConformanceReport> checkRelease(UUID release) {
        return ResponseEntity.ok(views.report(workflow.check(release)));
    }

    @Override
    public ResponseEntity<Release> transitionRelease(
            UUID release,
            Transition transition,
            @Nullable String ifMatch,
            @Nullable String idempotencyKey,
            @Nullable TransitionInput input) {
        return answer(workflow.transition(release, transition, ifMatch, input == null ? null : input.getReason()));
    }

    private ResponseEntity<Release> answer(StoredRelease stored) {
        return ResponseEntity.ok().eTag(EntityTags.of(stored.version())).body(views.release(stored));
    }
}
