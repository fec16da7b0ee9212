package id.satugerbang.identity.family;

import id.satugerbang.api.identity.model.FamilyMember;
import id.satugerbang.api.identity.model.FamilyRelation;
import id.satugerbang.identity.attribute.Doubt;
import id.satugerbang.identity.profile.PersonValues;
import id.satugerbang.identity.profile.ProfileValue;
import id.satugerbang.identity.profile.ProfileVersions;
import id.satugerbang.identity.profile.Profiles;
import id.satugerbang.identity.profile.ShownValues;
import id.satugerbang.identity.web.Texts;
import id.satugerbang.support.caller.Assurance;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Family members as the contract shows them. */
@Component
class ShownMembers {

    private final MemberStore store;
    private final PersonValues values;
    private final Profiles profiles;
    private final Guardianship guardianship;
    private final Texts texts;

    ShownMembers(MemberStore store, PersonValues values, Profiles profiles, Guardianship guardianship, Texts texts) {
        this.store = store;
        this.values = values;
        this.profiles = profiles;
        this.guardianship = guardianship;
        this.texts = texts;
    }

    /** @param found doubts about values that the last change brought up */
    FamilyMember of(MemberRow member, Assurance assurance, List<Doubt> found) {
        Map<String, ProfileValue> all = values.read(member.person());
        FamilyMember answer = new FamilyMember(
                        member.id(),
                        FamilyRelation.fromValue(member.relation()),
                        ShownValues.of(profiles.inOrder(all, assurance)),
                        guardianship.covers(member, all))
                .etag(ProfileVersions.etag(member.version()));
        int others = store.otherFamilies(member);
        if (others > 0) {
            answer.otherFamilies(others);
        }
        ShownValues.warnings(found, texts).forEach(answer::addWarningsItem);
        return answer;
    }
}
