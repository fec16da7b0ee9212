package id.satugerbang.registry.release.web;

import id.satugerbang.api.registry.ReviewsApi;
import id.satugerbang.api.registry.model.AuditEntry;
import id.satugerbang.api.registry.model.Decision;
import id.satugerbang.api.registry.model.GetReleaseAudit200Response;
import id.satugerbang.api.registry.model.GetReviewQueue200Response;
import id.satugerbang.api.registry.model.ListDecisions200Response;
import id.satugerbang.api.registry.model.ReleaseDiff;
import id.satugerbang.api.registry.model.ReleaseState;
import id.satugerbang.api.registry.model.ReviewItem;
import id.satugerbang.registry.access.Allowed;
import id.satugerbang.registry.access.Allowed.To;
import id.satugerbang.registry.region.Regions;
import id.satugerbang.registry.release.application.AuditRow;
import id.satugerbang.registry.release.application.DecidedRelease;
import id.satugerbang.registry.release.application.DecisionFilter;
import id.satugerbang.registry.release.application.FourEyes;
import id.satugerbang.registry.release.application.ReleaseDiffs;
import id.satugerbang.registry.release.application.ReviewDesk;
import id.satugerbang.registry.release.application.StoredRelease;
import id.satugerbang.registry.release.application.WaitingRelease;
import id.satugerbang.registry.release.model.Submitted;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Queue, changes and trail over HTTP. */
@RestController
class ReviewsController implements ReviewsApi {

    private final ReviewDesk desk;
    private final ReleaseDiffs diffs;
    private final ReleaseViews views;
    private final FourEyes fourEyes;
    private final Regions regions;

    ReviewsController(ReviewDesk desk, ReleaseDiffs diffs, ReleaseViews views, FourEyes fourEyes, Regions regions) {
        this.fourEyes = fourEyes;
        this.regions = regions;
        this.desk = desk;
        this.diffs = diffs;
        this.views = views;
    }

    @Override
    @Allowed(To.SEEING_RELEASE)
    public ResponseEntity<GetReleaseAudit200Response> getReleaseAudit(UUID release) {
        List<AuditRow> trail = desk.audit(release);
        String caller = desk.caller();
        return ResponseEntity.ok(new GetReleaseAudit200Response(
                trail.stream().map(row -> entry(row, caller)).toList()));
    }

    @Override
    @Allowed(To.SEEING_RELEASE)
    public ResponseEntity<ReleaseDiff> getReleaseDiff(UUID release) {
        return ResponseEntity.ok(diffs.of(release));
    }

    @Override
    @Allowed(To.REVIEWERS)
    public ResponseEntity<GetReviewQueue200Response> getReviewQueue(@Nullable String cursor) {
        List<WaitingRelease> found = desk.queue(cursor == null ? null : QueueCursor.parse(cursor));
        List<WaitingRelease> page = found.subList(0, Math.min(ReviewDesk.PAGE, found.size()));
        GetReviewQueue200Response answer =
                new GetReviewQueue200Response(page.stream().map(this::item).toList(), desk.waiting());
        return ResponseEntity.ok(
                found.size() > page.size()
                        ? answer.next(QueueCursor.text(page.get(page.size() - 1).position()))
                        : answer);
    }

    private ReviewItem item(WaitingRelease waiting) {
        return new ReviewItem(
                        views.release(waiting.stored()),
                        waiting.agency(),
                        waiting.service(),
                        waiting.sector(),
                        waiting.region(),
                        waiting.simulated(),
                        submitter(waiting.stored()),
                        waiting.position().submittedAt().atOffset(ZoneOffset.UTC),
                        fourEyes.mayApprove(waiting.stored()).orElse(false))
                .regionName(regions.name(waiting.region()).orElse(null))
                .join(waiting.stored().milestones().join());
    }

    private static String submitter(StoredRelease stored) {
        return stored.release() instanceof Submitted submitted ? submitted.submitter() : "";
    }

    @Override
    @Allowed(To.REVIEWERS)
    public ResponseEntity<ListDecisions200Response> listDecisions(
            @Nullable String q, @Nullable ReleaseState state, @Nullable Boolean own, @Nullable String cursor) {
        DecisionFilter filter =
                new DecisionFilter(q, state == null ? null : state.getValue(), Boolean.TRUE.equals(own));
        List<DecidedRelease> found = desk.decisions(filter, cursor == null ? null : QueueCursor.number(cursor));
        List<DecidedRelease> page = found.subList(0, Math.min(ReviewDesk.PAGE, found.size()));
        String caller = desk.caller();
        ListDecisions200Response answer = new ListDecisions200Response(
                page.stream().map(each -> decision(each, caller)).toList());
        return ResponseEntity.ok(
                found.size() > page.size()
                        ? answer.next(Long.toString(page.get(page.size() - 1).position()))
                        : answer);
    }

    private Decision decision(DecidedRelease decided, String caller) {
        AuditRow row = decided.decision();
        return new Decision()
                .release(views.release(decided.stored()))
                .agencyName(decided.agency())
                .serviceName(decided.service())
                .region(decided.region())
                .regionName(regions.name(decided.region()).orElse(null))
                .action(Decision.ActionEnum.fromValue(row.action()))
                .at(row.at().atOffset(ZoneOffset.UTC))
                .actor(row.actor())
                .own(row.actor().equals(caller))
                .reason(row.reason());
    }

    private static AuditEntry entry(AuditRow row, String caller) {
        return new AuditEntry(
                        row.at().atOffset(ZoneOffset.UTC),
                        row.action(),
                        row.actor(),
                        row.actor().equals(caller))
                .from(row.from() == null ? null : ReleaseState.fromValue(row.from()))
                .to(ReleaseState.fromValue(row.to()))
                .reason(row.reason())
                .revision(row.revision());
    }
}
