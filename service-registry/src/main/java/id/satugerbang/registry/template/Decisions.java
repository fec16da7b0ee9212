package id.satugerbang.registry.template;

import id.satugerbang.api.registry.model.Join;
import id.satugerbang.registry.finding.ConformanceFailedException;
import id.satugerbang.registry.release.application.DerivedReleases;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One decision on a join and on the release that came with it; both stand or fall together. */
@Component
class Decisions {

    private final Joins joins;
    private final DerivedReleases releases;

    private final TransactionTemplate transaction;

    Decisions(Joins joins, DerivedReleases releases, TransactionTemplate transaction) {
        this.transaction = transaction;
        this.joins = joins;
        this.releases = releases;
    }

    /** @throws ConformanceFailedException where the release cannot be published any more; nothing is decided then */
    void approve(Join join, @Nullable String reason, Caller reviewer) {
        ConformanceFailedException.refuseErrors(releases.errors(join.getRelease()));
        transaction.executeWithoutResult(status -> approved(join, reason, reviewer));
    }

    void reject(Join join, @Nullable String reason, Caller reviewer) {
        transaction.executeWithoutResult(status -> rejected(join, reason, reviewer));
    }

    private void approved(Join join, @Nullable String reason, Caller reviewer) {
        decide(join, "approved", reason, reviewer);
        releases.approveAndPublish(join.getRelease(), reason, reviewer);
    }

    private void rejected(Join join, @Nullable String reason, Caller reviewer) {
        decide(join, "rejected", reason, reviewer);
        releases.reject(join.getRelease(), reason, reviewer);
    }

    private void decide(Join join, String state, @Nullable String reason, Caller reviewer) {
        releases.lock(join.getRelease());
        if (!joins.decide(join.getId(), state, reason, reviewer.subject())) {
            throw ProblemException.of(
                    ProblemCode.INVALID_TRANSITION, join.getState().getValue() + " -> " + state);
        }
    }
}
