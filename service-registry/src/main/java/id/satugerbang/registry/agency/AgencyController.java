package id.satugerbang.registry.agency;

import id.satugerbang.api.registry.AgenciesApi;
import id.satugerbang.api.registry.model.Agency;
import id.satugerbang.api.registry.model.AgencyInput;
import id.satugerbang.api.registry.model.ListAgencies200Response;
import id.satugerbang.registry.access.Access;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Agencies over HTTP: everybody reads, reviewers write. */
@RestController
class AgencyController implements AgenciesApi {

    private final Agencies agencies;
    private final Access access;

    AgencyController(Agencies agencies, Access access) {
        this.agencies = agencies;
        this.access = access;
    }

    @Override
    public ResponseEntity<ListAgencies200Response> listAgencies() {
        return ResponseEntity.ok(new ListAgencies200Response(agencies.all()));
    }

    @Override
    public ResponseEntity<Agency> getAgency(String agency) {
        return ResponseEntity.ok(agencies.find(agency).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND)));
    }

    @Override
    public ResponseEntity<Agency> putAgency(String agency, AgencyInput input) {
        access.reviewer();
        return ResponseEntity.ok(agencies.put(agency, input));
    }
}
