package id.satugerbang.identity.rights;

import id.satugerbang.api.identity.RightsRequestsApi;
import id.satugerbang.api.identity.model.RightsRequest;
import id.satugerbang.api.identity.model.RightsRequestInput;
import id.satugerbang.api.identity.model.RightsRequestList;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.mvc.CurrentCaller;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RightsRequestsController implements RightsRequestsApi {

    private final Rights rights;
    private final RequestViews views;
    private final CurrentCaller callers;

    RightsRequestsController(Rights rights, RequestViews views, CurrentCaller callers) {
        this.rights = rights;
        this.views = views;
        this.callers = callers;
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<RightsRequestList> listRightsRequests() {
        return ResponseEntity.ok(
                new RightsRequestList(views.latest(callers.get().subject())));
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<RightsRequest> getRightsRequest(UUID request) {
        return ResponseEntity.ok(views.one(callers.get().subject(), request));
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<RightsRequest> makeRightsRequest(RightsRequestInput input) {
        Caller citizen = callers.get();
        Map<String, String> attributes = input.getAttributes() == null ? Map.of() : input.getAttributes();
        UUID id = rights.use(citizen, input.getKind().getValue(), attributes, input.getNote());
        return ResponseEntity.created(URI.create("/identity/v1/rights-requests/" + id))
                .body(views.one(citizen.subject(), id));
    }
}
