package id.satugerbang.registry.release.application;

import id.satugerbang.registry.access.Access;
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

    ReviewDesk(ReleaseHistory history, ReleaseWorkflow workflow, Access access) {
        this.history = history;
        this.workflow = workflow;
        this.access = access;
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

    /** The last decisions on releases, newest first; one more than a page where there is a next one. */
    public List<DecidedRelease> decisions(DecisionFilter filter, @Nullable Long before) {
        Caller reviewer = access.reviewer();
        return history.decided(filter, reviewer.subject(), before, PAGE + 1);
    }
}
