package id.satugerbang.registry.release.web;

import id.satugerbang.api.registry.model.ConformanceReport;
import id.satugerbang.api.registry.model.LocalizedText;
import id.satugerbang.api.registry.model.Release;
import id.satugerbang.api.registry.model.ReleaseState;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.FindingTexts;
import id.satugerbang.registry.publication.ReplicaReports;
import id.satugerbang.registry.release.application.StoredRelease;
import id.satugerbang.registry.release.model.ReleaseKey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Releases and findings as the contract shows them. */
@Component
class ReleaseViews {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final ReplicaReports reports;
    private final FindingTexts texts;

    ReleaseViews(ReplicaReports reports, FindingTexts texts) {
        this.reports = reports;
        this.texts = texts;
    }

    Release release(StoredRelease stored) {
        ReleaseKey key = stored.release().key();
        Release view = new Release()
                .id(key.id())
                .agency(key.agency())
                .service(key.service())
                .state(ReleaseState.fromValue(stored.release().state()))
                .createdAt(time(stored.createdAt()))
                .publishedAt(time(stored.publishedAt()))
                .documentVersion(stored.documentVersion());
        if (stored.revision() != null) {
            view.revision(stored.revision()).live(reports.live(key.id(), stored.revision()));
        }
        return view;
    }

    ConformanceReport report(List<Finding> findings) {
        return new ConformanceReport(
                findings.stream().noneMatch(Finding::isError),
                findings.stream().map(this::finding).toList());
    }

    private id.satugerbang.api.registry.model.Finding finding(Finding finding) {
        return new id.satugerbang.api.registry.model.Finding()
                .code(finding.code().wire())
                .severity(
                        finding.isError()
                                ? id.satugerbang.api.registry.model.Finding.SeverityEnum.ERROR
                                : id.satugerbang.api.registry.model.Finding.SeverityEnum.WARNING)
                .pointer(finding.pointer())
                .message(new LocalizedText(texts.message(finding, INDONESIAN))
                        .en(texts.message(finding, Locale.ENGLISH)))
                .fix(new LocalizedText(texts.fix(finding, INDONESIAN)).en(texts.fix(finding, Locale.ENGLISH)));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
