package id.satugerbang.identity.profile;

import id.satugerbang.api.identity.ProfileApi;
import id.satugerbang.api.identity.model.AttributeValue;
import id.satugerbang.api.identity.model.ProblemError;
import id.satugerbang.api.identity.model.Profile;
import id.satugerbang.api.identity.model.ProfilePatch;
import id.satugerbang.identity.attribute.Doubt;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import id.satugerbang.identity.web.Texts;
import id.satugerbang.support.mvc.CurrentCaller;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProfileController implements ProfileApi {

    private final Profiles profiles;
    private final CurrentCaller callers;
    private final Texts texts;

    ProfileController(Profiles profiles, CurrentCaller callers, Texts texts) {
        this.profiles = profiles;
        this.callers = callers;
        this.texts = texts;
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<Profile> getProfile() {
        return answer(profiles.read(callers.get()));
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<Profile> patchProfile(ProfilePatch profilePatch, @Nullable String ifMatch) {
        return answer(profiles.change(callers.get(), profilePatch.getAttributes(), ifMatch));
    }

    private ResponseEntity<Profile> answer(ProfileView view) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        view.values().forEach((key, value) -> values.put(key, value(value)));
        Profile profile = new Profile(values);
        for (Doubt doubt : view.doubts()) {
            profile.addWarningsItem(new ProblemError(doubt.code())
                    .pointer(Refusals.pointer(doubt.attribute()))
                    .detail(texts.of(doubt.code())));
        }
        return ResponseEntity.ok().eTag(ProfileVersions.etag(view.version())).body(profile);
    }

    private static AttributeValue value(ProfileValue value) {
        StoredValue row = value.row();
        AttributeValue shown = new AttributeValue(
                value.value(),
                AttributeValue.SourceEnum.fromValue(row.source()),
                row.updatedAt().atOffset(ZoneOffset.UTC));
        return row.verifiedBy() == null
                ? shown
                : shown.verifiedBy(AttributeValue.VerifiedByEnum.fromValue(row.verifiedBy()));
    }
}
