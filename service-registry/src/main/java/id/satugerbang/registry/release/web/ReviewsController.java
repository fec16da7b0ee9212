package id.satugerbang.registry.release.web;

import id.satugerbang.api.registry.ReviewsApi;
import id.satugerbang.api.registry.model.AuditEntry;
import id.satugerbang.api.registry.model.GetReleaseAudit200Response;
import id.satugerbang.api.registry.model.GetReviewQueue200Response;
import id.satugerbang.api.registry.model.ReleaseDiff;
import id.satugerbang.api.registry.model.ReleaseState;
import id.satugerbang.api.registry.model.ReviewItem;
import id.satugerbang.registry.release.application.AuditRow;
import id.satugerbang.registry.release.application.ReleaseDiffs;
import id.satugerbang.registry.release.application.ReviewDesk;
import id.satugerbang.registry.release.application.WaitingRelease;
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

    ReviewsController(ReviewDesk desk, ReleaseDiffs diffs, ReleaseViews views) {
        this.desk = desk;
        this.diffs = diffs;
        this.views = views;
    }

    @Override
    public ResponseEntity<GetReleaseAudit200Response> getReleaseAudit(UUID release) {
        List<AuditRow> trail = desk.audit(release);
        String caller = desk.caller();
        return ResponseEntity.ok(new GetReleaseAudit200Response(
                trail.stream().map(row -> entry(row, caller)).toList()));
    }

    @Override
    public ResponseEntity<ReleaseDiff> getReleaseDiff(UUID release) {
        return ResponseEntity.ok(diffs.of(release));
    }

    @Override
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
                        waiting.position().submittedAt().atOffset(ZoneOffset.UTC),
                        desk.mayApprove(waiting))
                .join(waiting.join());
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
