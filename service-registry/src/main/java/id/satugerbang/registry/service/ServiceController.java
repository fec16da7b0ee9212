package id.satugerbang.registry.service;

import id.satugerbang.api.registry.ServicesApi;
import id.satugerbang.api.registry.model.ListServices200Response;
import id.satugerbang.api.registry.model.Service;
import id.satugerbang.api.registry.model.ServiceInput;
import id.satugerbang.registry.access.Access;
import id.satugerbang.registry.agency.Agencies;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Services over HTTP: officers of the agency write, they and reviewers read. */
@RestController
class ServiceController implements ServicesApi {

    private final Services services;
    private final Agencies agencies;
    private final Access access;
    private final ServiceAccess owners;

    ServiceController(Services services, Agencies agencies, Access access, ServiceAccess owners) {
        this.services = services;
        this.agencies = agencies;
        this.access = access;
        this.owners = owners;
    }

    @Override
    public ResponseEntity<ListServices200Response> listServices(String agency) {
        access.seeing(agency);
        requireAgency(agency);
        return ResponseEntity.ok(new ListServices200Response(services.of(agency)));
    }

    @Override
    public ResponseEntity<Service> getService(String agency, String service) {
        owners.seeing(agency, service);
        return ResponseEntity.ok(find(agency, service));
    }

    @Override
    public ResponseEntity<Service> registerService(String agency, ServiceInput input, @Nullable String idempotencyKey) {
        Caller officer = access.officer(agency);
        requireAgency(agency);
        if (!services.register(agency, input, officer.subject())) {
            throw ProblemException.at(ProblemCode.ALREADY_EXISTS, "/slug", "already_exists", input.getSlug());
        }
        URI location = URI.create("/registry/v1/agencies/" + agency + "/services/" + input.getSlug());
        return ResponseEntity.created(location).body(find(agency, input.getSlug()));
    }

    private Service find(String agency, String service) {
        return services.find(agency, service).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    private void requireAgency(String agency) {
        if (agencies.find(agency).isEmpty()) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
    }
}
