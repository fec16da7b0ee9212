package id.satugerbang.registry.template;

import id.satugerbang.api.registry.TemplatesApi;
import id.satugerbang.api.registry.model.ListTemplates200Response;
import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.api.registry.model.Template;
import id.satugerbang.api.registry.model.TemplateContent;
import id.satugerbang.api.registry.model.TemplateInput;
import id.satugerbang.api.registry.model.Upstream;
import id.satugerbang.api.registry.model.UpstreamAuth;
import id.satugerbang.api.registry.model.UpstreamAuthType;
import id.satugerbang.registry.access.Access;
import id.satugerbang.registry.access.Allowed;
import id.satugerbang.registry.access.Allowed.To;
import id.satugerbang.registry.release.application.DerivedReleases;
import id.satugerbang.registry.release.application.ReleaseWorkflow;
import id.satugerbang.registry.release.application.StoredRelease;
import id.satugerbang.registry.release.model.ReleaseKey;
import id.satugerbang.registry.service.ServiceAccess;
import id.satugerbang.registry.standard.StatedStandards;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Templates over HTTP: officers offer what their agency has published, all officers and reviewers look. */
@RestController
class TemplatesController implements TemplatesApi {

    private final Templates templates;
    private final Offers offers;
    private final ReleaseWorkflow releases;
    private final DerivedReleases derived;
    private final ServiceAccess owners;
    private final Access access;
    private final StatedStandards standards;

    TemplatesController(
            Templates templates,
            Offers offers,
            ReleaseWorkflow releases,
            DerivedReleases derived,
            ServiceAccess owners,
            Access access,
            StatedStandards standards) {
        this.templates = templates;
        this.offers = offers;
        this.releases = releases;
        this.derived = derived;
        this.owners = owners;
        this.access = access;
        this.standards = standards;
    }

    @Override
    @Allowed(To.STAFF)
    public ResponseEntity<ListTemplates200Response> listTemplates(@Nullable String q) {
        access.staff();
        return ResponseEntity.ok(new ListTemplates200Response(templates.offered(q)));
    }

    @Override
    @Allowed(To.OFFICERS)
    public ResponseEntity<Template> offerTemplate(TemplateInput input, @Nullable String idempotencyKey) {
        StoredRelease stored = releases.get(input.getRelease());
        ReleaseKey key = stored.release().key();
        Caller officer = owners.officer(key.agency(), key.service());
        UUID id = offers.offer(key.id(), officer.subject());
        return ResponseEntity.created(URI.create("/registry/v1/templates/" + id))
                .body(find(id));
    }

    @Override
    @Allowed(To.STAFF)
    public ResponseEntity<TemplateContent> getTemplate(UUID template) {
        access.staff();
        Template found = find(template);
        ReleaseInput content = derived.content(found.getRelease());
        return ResponseEntity.ok(new TemplateContent()
                .template(found)
                .openapi(content.getOpenapi())
                .standard(standards.of(content.getStandard()))
                .authType(authType(content)));
    }

    @Override
    @Allowed(To.OFFICERS)
    public ResponseEntity<Void> withdrawTemplate(UUID template) {
        access.staff();
        Template found = find(template);
        Caller officer = owners.officer(found.getAgency(), found.getService());
        offers.withdraw(found, officer.subject());
        return ResponseEntity.noContent().build();
    }

    /** How the gateway signs in at the offering agency's own system: joining agencies run the same software. */
    private static UpstreamAuthType authType(ReleaseInput content) {
        return content.getUpstreams().stream()
                .map(Upstream::getAuth)
                .filter(Objects::nonNull)
                .map(UpstreamAuth::getType)
                .findFirst()
                .orElse(UpstreamAuthType.NONE);
    }

    private Template find(UUID id) {
        return templates.find(id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }
}
