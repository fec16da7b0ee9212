package id.satugerbang.registry.template;

import id.satugerbang.api.registry.model.Join;
import id.satugerbang.api.registry.model.JoinUpdateInput;
import id.satugerbang.api.registry.model.ReleaseDiff;
import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.api.registry.model.Template;
import id.satugerbang.registry.release.application.DerivedReleases;
import id.satugerbang.registry.release.application.DryRun;
import id.satugerbang.registry.release.application.ReleaseDiffs;
import id.satugerbang.registry.release.model.ReleaseKey;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a joined service to a newer release of its template, with what its agency said itself. */
@Component
class JoinUpdating {

    private final Joins joins;
    private final DerivedReleases releases;
    private final ReleaseDiffs diffs;
    private final DryRun dryRun;
    private final TransactionTemplate transaction;

    JoinUpdating(
            Joins joins, DerivedReleases releases, ReleaseDiffs diffs, DryRun dryRun, TransactionTemplate transaction) {
        this.joins = joins;
        this.releases = releases;
        this.diffs = diffs;
        this.dryRun = dryRun;
        this.transaction = transaction;
    }

    /** What would change against the live release if it was taken over as it is. */
    ReleaseDiff preview(Join join, Template newer) {
        ReleaseKey live = new ReleaseKey(join.getRelease(), join.getAgency(), join.getService());
        return diffs.between(live, content(join, newer, new JoinUpdateInput()));
    }

    /**
     * The submitted update, a join of the newer template.
     *
     * @throws id.satugerbang.registry.finding.ConformanceFailedException where what comes out is not fit to be submitted
     */
    Join update(Join join, Template newer, JoinUpdateInput input, Caller officer) {
        ReleaseInput content = content(join, newer, input);
        dryRun.unchecked(join.getAgency(), join.getService(), content).refuseErrors();
        try {
            UUID id = transaction.execute(status -> {
                UUID release = releases.submit(join.getAgency(), join.getService(), content, newer.getId(), officer);
                return joins.add(newer.getId(), release, join.getRegion(), join.getId(), officer.subject());
            });
            return joins.find(Objects.requireNonNull(id)).orElseThrow();
        } catch (DuplicateKeyException waiting) {
            throw ProblemException.of(ProblemCode.INVALID_TRANSITION, "submitted -> update");
        }
    }

    private ReleaseInput content(Join join, Template newer, JoinUpdateInput input) {
        return OwnWords.of(releases.content(join.getRelease()), input).in(releases.content(newer.getRelease()));
    }
}
