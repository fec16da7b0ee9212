package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.registry.finding.ConformanceFailedException;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.release.model.ReleaseKey;
import id.satugerbang.registry.service.ServiceAccess;
import id.satugerbang.registry.service.Services;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.List;
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

    /** What the checks find; what cannot be read at all is a finding too. */
    public List<Finding> of(String agency, String service, ReleaseInput content) {
        access.officer(agency, service);
        if (services.key(agency, service).isEmpty()) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        return unchecked(agency, service, content);
    }

    /** What the checks find in content for a service that may not be registered yet; the caller has been authorised. */
    public List<Finding> unchecked(String agency, String service, ReleaseInput content) {
        try {
            return contents.check(new ReleaseKey(UUID.randomUUID(), agency, service), content);
        } catch (ConformanceFailedException unreadable) {
            return unreadable.findings();
        }
    }
}
