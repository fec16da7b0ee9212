package id.satugerbang.registry.service;

import id.satugerbang.api.registry.ServicesApi;
import id.satugerbang.api.registry.model.GetServiceAudit200Response;
import id.satugerbang.api.registry.model.ListServices200Response;
import id.satugerbang.api.registry.model.Service;
import id.satugerbang.api.registry.model.ServiceChangeInput;
import id.satugerbang.api.registry.model.ServiceInput;
import id.satugerbang.registry.access.Access;
import id.satugerbang.registry.access.Allowed;
import id.satugerbang.registry.access.Allowed.To;
import id.satugerbang.registry.access.EntityTags;
import id.satugerbang.registry.agency.Agencies;
import id.satugerbang.registry.finding.ConformanceFailedException;
import id.satugerbang.registry.region.Regions;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Services over HTTP: officers of the agency write, they and reviewers read. */
@RestController
class ServiceController implements ServicesApi {

    private final Services services;
    private final ServiceChanges changes;
    private final Agencies agencies;
    private final Regions regions;
    private final Access access;
    private final ServiceAccess owners;

    ServiceController(
            Services services,
            ServiceChanges changes,
            Agencies agencies,
            Regions regions,
            Access access,
            ServiceAccess owners) {
        this.regions = regions;
        this.services = services;
        this.changes = changes;
        this.agencies = agencies;
        this.access = access;
        this.owners = owners;
    }

    @Override
    @Allowed(To.SEEING_AGENCY)
    public ResponseEntity<ListServices200Response> listServices(String agency) {
        access.seeing(agency);
        requireAgency(agency);
        return ResponseEntity.ok(new ListServices200Response(services.of(agency)));
    }

    @Override
    @Allowed(To.SEEING_SERVICE)
    public ResponseEntity<Service> getService(String agency, String service) {
        owners.seeing(agency, service);
        return tagged(agency, service);
    }

    @Override
    @Allowed(To.OFFICERS_OF_SERVICE)
    public ResponseEntity<Service> changeService(
            String agency, String service, ServiceChangeInput input, @Nullable String ifMatch) {
        Caller officer = owners.officer(agency, service);
        regions.require("/region", input.getRegion());
        ConformanceFailedException.refuseErrors(ServiceTexts.faults("", input.getName(), input.getSummary()));
        changes.apply(agency, service, input, ifMatch, officer.subject());
        return tagged(agency, service);
    }

    @Override
    @Allowed(To.SEEING_SERVICE)
    public ResponseEntity<GetServiceAudit200Response> getServiceAudit(String agency, String service) {
        Caller caller = owners.seeing(agency, service);
        find(agency, service);
        return ResponseEntity.ok(new GetServiceAudit200Response(changes.trail(agency, service, caller.subject())));
    }

    @Override
    @Allowed(To.OFFICERS_OF_AGENCY)
    public ResponseEntity<Service> registerService(String agency, ServiceInput input, @Nullable String idempotencyKey) {
        Caller officer = access.officer(agency);
        requireAgency(agency);
        regions.require("/region", input.getRegion());
        ConformanceFailedException.refuseErrors(ServiceTexts.faults("", input.getName(), input.getSummary()));
        boolean isNew = services.register(agency, input, officer.subject());
        if (!isNew && !services.isUnused(agency, input)) {
            throw ProblemException.at(ProblemCode.ALREADY_EXISTS, "/slug", "already_exists", input.getSlug());
        }
        URI location = URI.create("/registry/v1/agencies/" + agency + "/services/" + input.getSlug());
        VersionedService registered = find(agency, input.getSlug());
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .location(location)
                .eTag(EntityTags.of(registered.version()))
                .body(registered.service());
    }

    private ResponseEntity<Service> tagged(String agency, String service) {
        VersionedService found = find(agency, service);
        return ResponseEntity.ok().eTag(EntityTags.of(found.version())).body(found.service());
    }

    private VersionedService find(String agency, String service) {
        return services.versioned(agency, service).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    private void requireAgency(String agency) {
        if (agencies.find(agency).isEmpty()) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
    }
}
