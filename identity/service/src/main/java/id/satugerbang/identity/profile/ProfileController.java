package id.satugerbang.identity.profile;

import id.satugerbang.api.identity.ProfileApi;
import id.satugerbang.api.identity.model.Profile;
import id.satugerbang.api.identity.model.ProfilePatch;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import id.satugerbang.identity.web.Texts;
import id.satugerbang.support.mvc.CurrentCaller;
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
        Profile profile = new Profile(ShownValues.of(view.values()));
        ShownValues.warnings(view.doubts(), texts).forEach(profile::addWarningsItem);
        return ResponseEntity.ok().eTag(ProfileVersions.etag(view.version())).body(profile);
    }
}
