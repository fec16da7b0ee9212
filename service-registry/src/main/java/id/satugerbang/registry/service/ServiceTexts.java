package id.satugerbang.registry.service;

import id.satugerbang.api.registry.model.LocalizedText;
import id.satugerbang.registry.document.ExecutableText;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.FindingCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Name and summary of a service hold nothing that an expression language or a template engine would run. */
public final class ServiceTexts {

    private ServiceTexts() {}

    /** What is found; {@code holder} is the pointer of what holds both. */
    public static List<Finding> faults(String holder, LocalizedText name, LocalizedText summary) {
        List<Finding> faults = new ArrayList<>();
        note(holder + "/name/id", name.getId(), faults);
        note(holder + "/name/en", name.getEn(), faults);
        note(holder + "/summary/id", summary.getId(), faults);
        note(holder + "/summary/en", summary.getEn(), faults);
        return faults;
    }

    private static void note(String pointer, @Nullable String text, List<Finding> faults) {
        if (text != null) {
            ExecutableText.mark(text)
                    .ifPresent(mark -> faults.add(Finding.of(FindingCode.EXECUTABLE_CONTENT, pointer, mark)));
        }
    }
}
