package id.satugerbang.registry.release.application;

import id.satugerbang.registry.release.model.ReleaseKey;
import id.satugerbang.registry.release.model.Reviewer;
import id.satugerbang.registry.release.model.Submitted;
import id.satugerbang.registry.service.Partners;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.caller.Role;
import id.satugerbang.support.mvc.CurrentCaller;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the caller may decide about a release that waits. */
@Component
public class FourEyes {

    private final CurrentCaller callers;
    private final Partners partners;

    FourEyes(CurrentCaller callers, Partners partners) {
        this.callers = callers;
        this.partners = partners;
    }

    /** True for a reviewer who has no part in it; empty where it does not wait for anybody. */
    public Optional<Boolean> mayApprove(StoredRelease stored) {
        return stored.release() instanceof Submitted submitted
                ? Optional.of(callers.find()
                        .filter(caller -> caller.has(Role.REVIEWER))
                        .filter(caller -> isForeign(caller, submitted))
                        .isPresent())
                : Optional.empty();
    }

    private boolean isForeign(Caller caller, Submitted submitted) {
        ReleaseKey key = submitted.key();
        return new Reviewer(caller.subject(), caller.agencies(), partners.of(key.agency(), key.service()))
                .mayApprove(key.agency(), submitted.submitter());
    }
}
