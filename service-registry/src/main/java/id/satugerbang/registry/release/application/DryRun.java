package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.registry.finding.ConformanceFailedException;
import id.satugerbang.registry.finding.FindingReport;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.release.model.ReleaseKey;
import id.satugerbang.registry.service.ServiceAccess;
import id.satugerbang.registry.service.Services;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Runs the conformance checks on content that is stored nowhere. */
@Component
public class DryRun {

    private final ReleaseContents contents;
    private final Services services;
    private final ServiceAccess access;

    DryRun(ReleaseContents contents, Services services, ServiceAccess access) {
        this.contents = contents;
        this.services = services;
        this.access = access;
    }

    /** @throws ProblemException where the caller is no officer of the service's agency, or there is no such service */
    void authorise(String agency, String service) {
        access.officer(agency, service);
        if (services.key(agency, service).isEmpty()) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
    }

    /** What the checks find; what cannot be read at all is a finding too. */
    public FindingReport of(String agency, String service, ReleaseInput content) {
        authorise(agency, service);
        return unchecked(agency, service, content);
    }

    /** Everything that the checks find in a document alone, which has been authorised. */
    FindingReport ofDocument(String agency, String service, ReleaseInput content, Findings findings) {
        return contents.check(new ReleaseKey(UUID.randomUUID(), agency, service), content, findings);
    }

    /** What the checks find in content for a service that may not be registered yet; the caller has been authorised. */
    public FindingReport unchecked(String agency, String service, ReleaseInput content) {
        try {
            return contents.check(new ReleaseKey(UUID.randomUUID(), agency, service), content);
        } catch (ConformanceFailedException unreadable) {
            return FindingReport.of(unreadable.findings());
        }
    }
}
