package id.satugerbang.registry.finding;

import id.satugerbang.api.registry.model.BindingHint;
import id.satugerbang.api.registry.model.BindingHintPatchInner;
import id.satugerbang.api.registry.model.FindingGroup;
import id.satugerbang.api.registry.model.FindingPlace;
import id.satugerbang.api.registry.model.LocalizedText;
import id.satugerbang.api.registry.model.PatchStep;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Findings as the contract shows them. */
@Component
public class FindingViews {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final int FIRST_PLACES = 10;

    private final FindingTexts texts;

    FindingViews(FindingTexts texts) {
        this.texts = texts;
    }

    public id.satugerbang.api.registry.model.Finding view(Finding finding) {
        id.satugerbang.api.registry.model.Finding view = new id.satugerbang.api.registry.model.Finding()
                .code(finding.code().wire())
                .severity(
                        finding.isError()
                                ? id.satugerbang.api.registry.model.Finding.SeverityEnum.ERROR
                                : id.satugerbang.api.registry.model.Finding.SeverityEnum.WARNING)
                .pointer(finding.pointer())
                .message(message(finding))
                .fix(fix(finding))
                .line(line(finding))
                .column(column(finding))
                .hint(finding.hint() == null ? null : hint(finding.hint()));
        finding.mend().forEach(step -> view.addMendItem(step(step)));
        return view;
    }

    /** What was found by kind, errors first. */
    public List<FindingGroup> groups(FindingReport report) {
        return report.counts().entrySet().stream()
                .sorted(java.util.Comparator.comparing(entry -> entry.getKey().severity()))
                .map(entry -> group(
                        entry.getKey(),
                        entry.getValue(),
                        report.findings().stream()
                                .filter(finding -> finding.code() == entry.getKey())
                                .toList()))
                .toList();
    }

    /** A step of a patch. */
    public static PatchStep step(Finding.PatchStep step) {
        return new PatchStep(PatchStep.OpEnum.fromValue(step.op().name().toLowerCase(Locale.ROOT)), step.path())
                .value(step.value());
    }

    private FindingGroup group(FindingCode code, long count, List<Finding> listed) {
        Finding first = listed.get(0);
        return new FindingGroup()
                .code(code.wire())
                .severity(
                        code.severity() == Severity.ERROR
                                ? FindingGroup.SeverityEnum.ERROR
                                : FindingGroup.SeverityEnum.WARNING)
                .count(count)
                .mendable(listed.stream()
                        .filter(finding -> !finding.mend().isEmpty())
                        .count())
                .message(message(first))
                .fix(fix(first))
                .places(listed.stream()
                        .limit(FIRST_PLACES)
                        .map(finding -> new FindingPlace(finding.pointer())
                                .line(line(finding))
                                .column(column(finding)))
                        .toList());
    }

    private LocalizedText message(Finding finding) {
        return new LocalizedText(texts.message(finding, INDONESIAN)).en(texts.message(finding, Locale.ENGLISH));
    }

    private LocalizedText fix(Finding finding) {
        return new LocalizedText(texts.fix(finding, INDONESIAN)).en(texts.fix(finding, Locale.ENGLISH));
    }

    private static @Nullable Integer line(Finding finding) {
        return finding.place() == null ? null : finding.place().line();
    }

    private static @Nullable Integer column(Finding finding) {
        return finding.place() == null ? null : finding.place().column();
    }

    private static BindingHint hint(Finding.Hint hint) {
        return new BindingHint(
                hint.attribute(),
                hint.members().entrySet().stream()
                        .map(member -> new BindingHintPatchInner(
                                BindingHintPatchInner.OpEnum.ADD, member.getKey(), member.getValue()))
                        .toList());
    }
}
