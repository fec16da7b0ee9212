package id.satugerbang.registry.agency;

import id.satugerbang.api.registry.AgenciesApi;
import id.satugerbang.api.registry.model.Agency;
import id.satugerbang.api.registry.model.AgencyInput;
import id.satugerbang.api.registry.model.GetAgencyAudit200Response;
import id.satugerbang.api.registry.model.ListAgencies200Response;
import id.satugerbang.registry.access.Access;
import id.satugerbang.registry.access.Allowed;
import id.satugerbang.registry.access.Allowed.To;
import id.satugerbang.registry.region.Regions;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Agencies over HTTP: everybody reads, reviewers write. */
@RestController
class AgencyController implements AgenciesApi {

    private final Agencies agencies;
    private final AgencyTrails trails;
    private final Regions regions;
    private final Access access;

    AgencyController(Agencies agencies, AgencyTrails trails, Regions regions, Access access) {
        this.regions = regions;
        this.trails = trails;
        this.agencies = agencies;
        this.access = access;
    }

    @Override
    @Allowed(To.EVERYBODY)
    public ResponseEntity<ListAgencies200Response> listAgencies() {
        return ResponseEntity.ok(new ListAgencies200Response(agencies.all()));
    }

    @Override
    @Allowed(To.EVERYBODY)
    public ResponseEntity<Agency> getAgency(String agency) {
        return ResponseEntity.ok(agencies.find(agency).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND)));
    }

    @Override
    @Allowed(To.SEEING_AGENCY)
    public ResponseEntity<GetAgencyAudit200Response> getAgencyAudit(String agency, @Nullable String cursor) {
        Caller caller = access.seeing(agency);
        if (agencies.find(agency).isEmpty()) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        return ResponseEntity.ok(trails.page(agency, cursor, caller.subject()));
    }

    @Override
    @Allowed(To.REVIEWERS)
    public ResponseEntity<Agency> putAgency(String agency, AgencyInput input) {
        Caller reviewer = access.reviewer();
        regions.require("/region", input.getRegion());
        return ResponseEntity.ok(agencies.put(agency, input, reviewer.subject()));
    }
}
