package id.satugerbang.registry.conformance;

import id.satugerbang.api.registry.model.Upstream;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs every check; must not run inside a transaction, because names are resolved on the way. */
@Component
public class ConformanceChecks {

    private static final Logger LOG = LoggerFactory.getLogger(ConformanceChecks.class);
    /** For everything together that others' servers are asked. */
    private static final Duration OUTSIDE = Duration.ofSeconds(6);

    private final List<ConformanceCheck> checks;
    private final List<OutsideCheck> outside;

    ConformanceChecks(List<ConformanceCheck> checks, List<OutsideCheck> outside) {
        this.checks = List.copyOf(checks);
        this.outside = List.copyOf(outside);
    }

    /** What the checks find in the upload itself, errors and warnings; nobody else is asked. */
    public Findings inside(ReleaseUpload upload) {
        Findings findings = new Findings();
        checks.forEach(check -> run(check, upload, findings));
        return findings;
    }

    /** A document on which a check itself fails is not fit, and never a reason for an answer that says nothing. */
    @SuppressWarnings("IllegalCatch")
    private static void run(ConformanceCheck check, ReleaseUpload upload, Findings findings) {
        try {
            check.check(upload, findings);
        } catch (RuntimeException | StackOverflowError defect) {
            String name = check.getClass().getSimpleName();
            LOG.error("{} failed on release {}", name, upload.source().release(), defect);
            findings.add(
                    FindingCode.OPENAPI_INVALID,
                    "/openapi",
                    name + ": " + defect.getClass().getSimpleName());
        }
    }

    /** Adds what is found out about the upstreams by asking others' servers, which takes a bounded time in all. */
    public void outside(List<Upstream> upstreams, Findings findings) {
        Deadline deadline = Deadline.in(OUTSIDE);
        outside.forEach(check -> check.check(upstreams, findings, deadline));
    }

    /** Why an upload is not fit, as far as it shows by itself; checks that only warn are not run. */
    public Findings decisive(ReleaseUpload upload) {
        Findings findings = new Findings();
        checks.stream().filter(check -> !check.onlyWarns()).forEach(check -> run(check, upload, findings));
        return findings;
    }

    /** Why a release is not fit; checks that only warn, some of which call the upstream, are not run. */
    public List<Finding> errors(ReleaseUpload upload) {
        Findings findings = decisive(upload);
        Deadline deadline = Deadline.in(OUTSIDE);
        List<Upstream> upstreams = upload.source().content().getUpstreams();
        outside.stream()
                .filter(check -> !check.onlyWarns())
                .forEach(check -> check.check(upstreams, findings, deadline));
        return findings.all().stream().filter(Finding::isError).toList();
    }
}
