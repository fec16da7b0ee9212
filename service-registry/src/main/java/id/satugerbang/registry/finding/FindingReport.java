package id.satugerbang.registry.finding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the checks of a release found.
 *
 * @param findings the first places of every kind that was found
 * @param counts how often each kind was found, errors first
 * @param derived what the platform says where the document says nothing
 * @param convertedFrom what the document was converted from; absent where it was not
 */
public record FindingReport(
        List<Finding> findings,
        Map<FindingCode, Long> counts,
        List<DerivedValue> derived,
        @Nullable String convertedFrom) {

    public FindingReport {
        findings = List.copyOf(findings);
        derived = List.copyOf(derived);
    }

    /** What one refusal says. */
    public static FindingReport of(List<Finding> findings) {
        Map<FindingCode, Long> counts = new EnumMap<>(FindingCode.class);
        findings.forEach(finding -> counts.merge(finding.code(), 1L, Long::sum));
        return new FindingReport(findings, counts, List.of(), null);
    }

    /** True where nothing that was found is an error, listed or not. */
    public boolean conformant() {
        return counts.keySet().stream().noneMatch(code -> code.severity() == Severity.ERROR);
    }

    /** Ends the use case where an error was found. @throws ConformanceFailedException with the errors that are listed */
    public void refuseErrors() {
        if (!conformant()) {
            throw new ConformanceFailedException(
                    findings.stream().filter(Finding::isError).toList());
        }
    }
}
