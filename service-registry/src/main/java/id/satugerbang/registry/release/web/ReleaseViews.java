package id.satugerbang.registry.release.web;

import id.satugerbang.api.registry.model.ConformanceReport;
import id.satugerbang.api.registry.model.Live;
import id.satugerbang.api.registry.model.Release;
import id.satugerbang.api.registry.model.ReleaseState;
import id.satugerbang.api.registry.model.StandardDraft;
import id.satugerbang.registry.finding.DerivedValue;
import id.satugerbang.registry.finding.FindingReport;
import id.satugerbang.registry.finding.FindingViews;
import id.satugerbang.registry.publication.ReplicaReports;
import id.satugerbang.registry.publication.UnifiedQuarantine;
import id.satugerbang.registry.release.application.FourEyes;
import id.satugerbang.registry.release.application.StoredRelease;
import id.satugerbang.registry.release.model.ReleaseKey;
import id.satugerbang.registry.standard.StandardElements;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Releases and findings as the contract shows them. */
@Component
class ReleaseViews {

    private static final int MOST_DERIVED = 500;

    private final FourEyes fourEyes;
    private final ReplicaReports reports;
    private final UnifiedQuarantine quarantine;
    private final FindingViews findingViews;
    private final StandardElements elements;

    ReleaseViews(
            FourEyes fourEyes,
            ReplicaReports reports,
            UnifiedQuarantine quarantine,
            FindingViews findingViews,
            StandardElements elements) {
        this.fourEyes = fourEyes;
        this.reports = reports;
        this.quarantine = quarantine;
        this.findingViews = findingViews;
        this.elements = elements;
    }

    Release release(StoredRelease stored) {
        ReleaseKey key = stored.release().key();
        Release view = new Release()
                .id(key.id())
                .agency(key.agency())
                .service(key.service())
                .state(ReleaseState.fromValue(stored.release().state()))
                .createdAt(stored.milestones().createdAt().atOffset(ZoneOffset.UTC))
                .submittedAt(time(stored.milestones().submittedAt()))
                .publishedAt(time(stored.milestones().publishedAt()))
                .deprecatedAt(time(stored.milestones().deprecatedAt()))
                .sunsetAt(time(stored.milestones().sunsetAt()))
                .feedbackUntil(time(stored.milestones().feedbackUntil()))
                .draft(stored.milestones().successor())
                .template(stored.milestones().template())
                .join(stored.milestones().join())
                .mayApprove(fourEyes.mayApprove(stored).orElse(null))
                .documentVersion(stored.documentVersion());
        if (stored.revision() != null) {
            Live live = reports.live(key.id(), stored.revision());
            if (live.getQuarantined() == null) {
                quarantine.reason(key.id()).ifPresent(reason -> live.quarantined("openapi.json: " + reason));
            }
            view.revision(stored.revision()).live(live);
        }
        return view;
    }

    ConformanceReport report(FindingReport report, StandardDraft standard) {
        return new ConformanceReport(
                        report.conformant(),
                        report.findings().stream().map(findingViews::view).toList())
                .groups(findingViews.groups(report))
                .derived(report.derived().stream()
                        .limit(MOST_DERIVED)
                        .map(ReleaseViews::derived)
                        .toList())
                .convertedFrom(report.convertedFrom())
                .completeness(elements.completeness(standard));
    }

    private static id.satugerbang.api.registry.model.DerivedValue derived(DerivedValue value) {
        return new id.satugerbang.api.registry.model.DerivedValue()
                .pointer(value.pointer())
                .member(value.member())
                .value(value.value())
                .from(id.satugerbang.api.registry.model.DerivedValue.FromEnum.fromValue(
                        value.origin().name().toLowerCase(Locale.ROOT)))
                .alias(value.alias());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
