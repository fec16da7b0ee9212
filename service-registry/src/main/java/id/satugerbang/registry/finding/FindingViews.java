package id.satugerbang.registry.finding;

import id.satugerbang.api.registry.model.BindingHint;
import id.satugerbang.api.registry.model.BindingHintPatchInner;
import id.satugerbang.api.registry.model.LocalizedText;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Findings as the contract shows them. */
@Component
public final class FindingViews {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final FindingTexts texts;

    FindingViews(FindingTexts texts) {
        this.texts = texts;
    }

    public id.satugerbang.api.registry.model.Finding view(Finding finding) {
        return new id.satugerbang.api.registry.model.Finding()
                .code(finding.code().wire())
                .severity(
                        finding.isError()
                                ? id.satugerbang.api.registry.model.Finding.SeverityEnum.ERROR
                                : id.satugerbang.api.registry.model.Finding.SeverityEnum.WARNING)
                .pointer(finding.pointer())
                .message(new LocalizedText(texts.message(finding, INDONESIAN))
                        .en(texts.message(finding, Locale.ENGLISH)))
                .fix(new LocalizedText(texts.fix(finding, INDONESIAN)).en(texts.fix(finding, Locale.ENGLISH)))
                .hint(finding.hint() == null ? null : hint(finding.hint()));
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
