package id.satugerbang.identity.business;

import id.satugerbang.api.identity.BusinessesApi;
import id.satugerbang.api.identity.model.Business;
import id.satugerbang.api.identity.model.BusinessInput;
import id.satugerbang.api.identity.model.BusinessList;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import id.satugerbang.support.mvc.CurrentCaller;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BusinessesController implements BusinessesApi {

    private final Businesses businesses;
    private final CurrentCaller callers;

    BusinessesController(Businesses businesses, CurrentCaller callers) {
        this.businesses = businesses;
        this.callers = callers;
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<BusinessList> listBusinesses() {
        return ResponseEntity.ok(new BusinessList(businesses.all(subject())));
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<Business> getBusiness(UUID business) {
        return answer(ResponseEntity.ok(), businesses.one(subject(), business));
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<Business> addBusiness(BusinessInput input) {
        Business added = businesses.add(subject(), input.getName(), input.getNib());
        return answer(ResponseEntity.created(URI.create("/identity/v1/businesses/" + added.getId())), added);
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<Business> patchBusiness(UUID business, Map<String, String> patch, @Nullable String ifMatch) {
        return answer(ResponseEntity.ok(), businesses.change(subject(), business, patch, ifMatch));
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<Void> removeBusiness(UUID business, @Nullable String ifMatch) {
        businesses.remove(subject(), business, ifMatch);
        return ResponseEntity.noContent().build();
    }

    private String subject() {
        return callers.get().subject();
    }

    private static ResponseEntity<Business> answer(ResponseEntity.BodyBuilder answer, Business business) {
        return answer.eTag(business.getEtag()).body(business);
    }
}
