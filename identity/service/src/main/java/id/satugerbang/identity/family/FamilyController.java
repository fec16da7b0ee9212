package id.satugerbang.identity.family;

import id.satugerbang.api.identity.FamilyApi;
import id.satugerbang.api.identity.model.FamilyList;
import id.satugerbang.api.identity.model.FamilyMember;
import id.satugerbang.api.identity.model.FamilyMemberInput;
import id.satugerbang.api.identity.model.FamilyMemberPatch;
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
class FamilyController implements FamilyApi {

    private final Family family;
    private final CurrentCaller callers;

    FamilyController(Family family, CurrentCaller callers) {
        this.family = family;
        this.callers = callers;
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<FamilyList> listFamily() {
        return ResponseEntity.ok(new FamilyList(family.all(callers.get())));
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<FamilyMember> getFamilyMember(UUID member) {
        return answer(ResponseEntity.ok(), family.one(callers.get(), member));
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<FamilyMember> addFamilyMember(FamilyMemberInput input) {
        FamilyMember added = family.add(
                callers.get(),
                input.getRelation().getValue(),
                Boolean.TRUE.equals(input.getSameAddress()),
                input.getAttributes());
        return answer(ResponseEntity.created(URI.create("/identity/v1/family/" + added.getId())), added);
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<FamilyMember> patchFamilyMember(
            UUID member, FamilyMemberPatch patch, @Nullable String ifMatch) {
        @Nullable
        String relation =
                patch.getRelation() == null ? null : patch.getRelation().getValue();
        Map<String, String> attributes = patch.getAttributes() == null ? Map.of() : patch.getAttributes();
        return answer(ResponseEntity.ok(), family.change(callers.get(), member, relation, attributes, ifMatch));
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<Void> removeFamilyMember(UUID member, @Nullable String ifMatch) {
        family.remove(callers.get(), member, ifMatch);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<FamilyMember> answer(ResponseEntity.BodyBuilder answer, FamilyMember member) {
        return answer.eTag(member.getEtag()).body(member);
    }
}
