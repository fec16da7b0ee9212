package id.satugerbang.identity.rights;

import id.satugerbang.api.identity.RightsRequestsApi;
import id.satugerbang.api.identity.model.RightsRequest;
import id.satugerbang.api.identity.model.RightsRequestInput;
import id.satugerbang.api.identity.model.RightsRequestList;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import id.satugerbang.identity.web.Meant;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RightsRequestsController implements RightsRequestsApi {

    private final Rights rights;
    private final RequestViews views;
    private final Meant meant;

    RightsRequestsController(Rights rights, RequestViews views, Meant meant) {
        this.rights = rights;
        this.views = views;
        this.meant = meant;
    }

    @Override
    @Allowed(Audience.CITIZEN_OR_ASSISTED)
    public ResponseEntity<RightsRequestList> listRightsRequests(@Nullable UUID assistedSession) {
        return ResponseEntity.ok(new RightsRequestList(
                views.latest(meant.of(assistedSession, "listRightsRequests").citizen())));
    }

    @Override
    @Allowed(Audience.CITIZEN_OR_ASSISTED)
    public ResponseEntity<RightsRequest> getRightsRequest(UUID request, @Nullable UUID assistedSession) {
        return ResponseEntity.ok(
                views.one(meant.of(assistedSession, "getRightsRequest").citizen(), request));
    }

    @Override
    @Allowed(Audience.CITIZEN_OR_ASSISTED)
    public ResponseEntity<RightsRequest> makeRightsRequest(RightsRequestInput input, @Nullable UUID assistedSession) {
        Meant.Who who = meant.of(assistedSession, "makeRightsRequest");
        Map<String, String> attributes = input.getAttributes() == null ? Map.of() : input.getAttributes();
        UUID id = rights.use(who, input.getKind().getValue(), attributes, input.getNote());
        return ResponseEntity.created(URI.create("/identity/v1/rights-requests/" + id))
                .body(views.one(who.citizen(), id));
    }

    @Override
    @Allowed(Audience.CITIZEN_OR_ASSISTED)
    public ResponseEntity<RightsRequest> withdrawRightsRequest(UUID request, @Nullable UUID assistedSession) {
        Meant.Who who = meant.of(assistedSession, "withdrawRightsRequest");
        rights.withdraw(who, request);
        return ResponseEntity.ok(views.one(who.citizen(), request));
    }
}
