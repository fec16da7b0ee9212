package id.satugerbang.registry.release.web;

import id.satugerbang.api.registry.FeedbackApi;
import id.satugerbang.api.registry.model.FeedbackEntry;
import id.satugerbang.api.registry.model.FeedbackInput;
import id.satugerbang.api.registry.model.FeedbackPage;
import id.satugerbang.api.registry.model.FeedbackPeriodInput;
import id.satugerbang.api.registry.model.ListFeedbackPeriods200Response;
import id.satugerbang.api.registry.model.Release;
import id.satugerbang.registry.access.Allowed;
import id.satugerbang.registry.access.Allowed.To;
import id.satugerbang.registry.access.EntityTags;
import id.satugerbang.registry.release.application.FeedbackPeriods;
import id.satugerbang.registry.release.application.OpenStandard;
import id.satugerbang.registry.release.application.Said;
import id.satugerbang.registry.release.application.StoredRelease;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Public feedback over HTTP: everybody reads, citizens write, officers open and answer. */
@RestController
class FeedbackController implements FeedbackApi {

    private final FeedbackPeriods periods;
    private final ReleaseViews views;

    FeedbackController(FeedbackPeriods periods, ReleaseViews views) {
        this.periods = periods;
        this.views = views;
    }

    @Override
    @Allowed(To.SEEING_RELEASE)
    public ResponseEntity<Release> openFeedbackPeriod(
            UUID release, FeedbackPeriodInput input, @Nullable String ifMatch) {
        StoredRelease stored = periods.open(release, input.getDays(), ifMatch);
        return ResponseEntity.ok().eTag(EntityTags.of(stored.version())).body(views.release(stored));
    }

    @Override
    @Allowed(To.EVERYBODY)
    public ResponseEntity<ListFeedbackPeriods200Response> listFeedbackPeriods() {
        return ResponseEntity.ok(new ListFeedbackPeriods200Response(
                periods.open().stream().map(OpenStandard::period).toList()));
    }

    @Override
    @Allowed(To.EVERYBODY)
    public ResponseEntity<FeedbackPage> getFeedback(String agency, String service) {
        Optional<OpenStandard> open = periods.open(agency, service);
        List<FeedbackEntry> said = periods.said(agency, service).stream()
                .map(FeedbackController::entry)
                .toList();
        FeedbackPage page = new FeedbackPage(periods.count(agency, service), said);
        open.ifPresent(standard -> page.period(standard.period()).standard(standard.standard()));
        return ResponseEntity.ok(page);
    }

    @Override
    @Allowed(To.CITIZENS)
    public ResponseEntity<FeedbackEntry> giveFeedback(
            String agency, String service, FeedbackInput input, @Nullable String idempotencyKey) {
        return ResponseEntity.status(HttpStatus.CREATED).body(entry(periods.say(agency, service, input.getText())));
    }

    @Override
    @Allowed(To.ANSWERING_FEEDBACK)
    public ResponseEntity<FeedbackEntry> answerFeedback(UUID feedback, FeedbackInput input, @Nullable String ifMatch) {
        return ResponseEntity.ok(entry(periods.answer(feedback, input.getText(), ifMatch)));
    }

    private static FeedbackEntry entry(Said said) {
        return new FeedbackEntry(said.id(), said.version(), said.at().atOffset(ZoneOffset.UTC), said.text())
                .answer(said.answer())
                .answeredAt(said.answeredAt() == null ? null : said.answeredAt().atOffset(ZoneOffset.UTC));
    }
}
