package id.satugerbang.registry.conformance;

import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.FindingReport;
import id.satugerbang.registry.finding.Findings;
import java.util.List;
import org.springframework.stereotype.Component;

/** Runs every check; must not run inside a transaction, because names are resolved on the way. */
@Component
public class ConformanceChecks {

    private final List<ConformanceCheck> checks;

    ConformanceChecks(List<ConformanceCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Everything that the checks find, errors and warnings. */
    public FindingReport run(ReleaseUpload upload) {
        return run(upload, new Findings());
    }

    /** Everything that the checks find, with so many places of each kind. */
    public FindingReport run(ReleaseUpload upload, Findings findings) {
        checks.forEach(check -> check.check(upload, findings));
        return FindingPlaces.report(upload.document(), findings);
    }

    /** Why a release is not fit; checks that only warn, some of which call the upstream, are not run. */
    public List<Finding> errors(ReleaseUpload upload) {
        Findings findings = new Findings();
        checks.stream().filter(check -> !check.onlyWarns()).forEach(check -> check.check(upload, findings));
        return findings.all().stream().filter(Finding::isError).toList();
    }
}
