package id.satugerbang.registry.conformance;

import id.satugerbang.registry.difference.ApiChange;
import id.satugerbang.registry.difference.ApiComparison;
import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Names what breaks those who call the release that is live today. */
@Component
@Order(14)
class BreakingChangeCheck implements ConformanceCheck {

    private final ApiComparison comparison;

    BreakingChangeCheck(ApiComparison comparison) {
        this.comparison = comparison;
    }

    @Override
    public boolean onlyWarns() {
        return true;
    }

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        ApiDocument before = upload.before();
        if (before == null || findings.hasErrors()) {
            return;
        }
        Optional<List<ApiChange>> changes = comparison.between(before, upload.document());
        if (changes.isEmpty()) {
            findings.add(FindingCode.COMPARISON_FAILED, "/openapi");
        }
        changes.orElseGet(List::of).stream()
                .filter(ApiChange::breaking)
                .forEach(change -> findings.add(
                        FindingCode.BREAKING_CHANGE,
                        change.pointer(),
                        change.aspect().indonesian(),
                        change.aspect().english(),
                        change.subject()));
    }
}
