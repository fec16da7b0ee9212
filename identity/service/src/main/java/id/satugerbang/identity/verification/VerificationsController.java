package id.satugerbang.identity.verification;

import id.satugerbang.api.identity.VerificationsApi;
import id.satugerbang.api.identity.model.Verification;
import id.satugerbang.api.identity.model.VerificationInput;
import id.satugerbang.api.identity.model.VerificationList;
import id.satugerbang.identity.family.FamilyPeople;
import id.satugerbang.identity.profile.Person;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import id.satugerbang.support.mvc.CurrentCaller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VerificationsController implements VerificationsApi {

    private final Verifications verifications;
    private final VerificationViews views;
    private final FamilyPeople family;
    private final CurrentCaller callers;

    VerificationsController(
            Verifications verifications, VerificationViews views, FamilyPeople family, CurrentCaller callers) {
        this.verifications = verifications;
        this.views = views;
        this.family = family;
        this.callers = callers;
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<VerificationList> listVerifications() {
        return ResponseEntity.ok(new VerificationList(views.latest(callers.get().subject())));
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<Verification> getVerification(UUID verification) {
        return ResponseEntity.ok(views.one(callers.get().subject(), verification));
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<Verification> verifyAttribute(VerificationInput input) {
        String citizen = callers.get().subject();
        Person person = input.getMember() == null
                ? Person.citizen(citizen)
                : family.find(citizen, input.getMember()).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        UUID id = verifications.check(person, input.getAttribute());
        return ResponseEntity.created(URI.create("/identity/v1/verifications/" + id))
                .body(views.one(citizen, id));
    }
}
