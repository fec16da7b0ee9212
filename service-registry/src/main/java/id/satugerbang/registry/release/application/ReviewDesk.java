package id.satugerbang.registry.release.application;

import id.satugerbang.registry.access.Access;
import id.satugerbang.registry.release.model.Reviewer;
import id.satugerbang.registry.release.model.Submitted;
import id.satugerbang.registry.service.Partners;
import id.satugerbang.support.caller.Caller;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What reviewers and officers look at before and after they decide. */
@Component
public class ReviewDesk {

    /** Releases on one page of the queue. */
    public static final int PAGE = 50;

    private final ReleaseHistory history;
    private final ReleaseWorkflow workflow;
    private final Access access;
    private final Partners partners;

    ReviewDesk(ReleaseHistory history, ReleaseWorkflow workflow, Access access, Partners partners) {
        this.history = history;
        this.workflow = workflow;
        this.access = access;
        this.partners = partners;
    }

    /** The audit trail of a release that the caller may see, oldest first. */
    public List<AuditRow> audit(UUID release) {
        workflow.get(release);
        return history.trail(release);
    }

    /** Subject of the caller, to tell own rows from others'. */
    public String caller() {
        return access.staff().subject();
    }

    /** Releases that wait, longest first; one more than a page where there is a next one. */
    public List<WaitingRelease> queue(WaitingRelease.@Nullable Position after) {
        access.reviewer();
        return history.waiting(after, PAGE + 1);
    }

    public long waiting() {
        access.reviewer();
        return history.countWaiting();
    }

    /** True where the caller has no part in the release. */
    public boolean mayApprove(WaitingRelease waiting) {
        Caller caller = access.reviewer();
        var key = waiting.stored().release().key();
        return waiting.stored().release() instanceof Submitted submitted
                && new Reviewer(caller.subject(), caller.agencies(), partners.of(key.agency(), key.service()))
                        .mayApprove(key.agency(), submitted.submitter());
    }
}
