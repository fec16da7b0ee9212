package id.satugerbang.registry.template;

import id.satugerbang.api.registry.model.Join;
import id.satugerbang.api.registry.model.JoinInput;
import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.api.registry.model.Service;
import id.satugerbang.api.registry.model.ServiceInput;
import id.satugerbang.api.registry.model.Template;
import id.satugerbang.registry.agency.Agencies;
import id.satugerbang.registry.region.Regions;
import id.satugerbang.registry.release.application.DerivedReleases;
import id.satugerbang.registry.release.application.DryRun;
import id.satugerbang.registry.service.Services;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a service of a joining agency out of a template and its small document. */
@Component
class Joining {

    private final Joins joins;
    private final DerivedReleases releases;
    private final DryRun dryRun;
    private final Services services;
    private final Agencies agencies;
    private final Regions regions;
    private final TransactionTemplate transaction;

    Joining(
            Joins joins,
            DerivedReleases releases,
            DryRun dryRun,
            Services services,
            Agencies agencies,
            Regions regions,
            TransactionTemplate transaction) {
        this.joins = joins;
        this.releases = releases;
        this.dryRun = dryRun;
        this.services = services;
        this.agencies = agencies;
        this.regions = regions;
        this.transaction = transaction;
    }

    /** The submitted join. @throws id.satugerbang.registry.finding.ConformanceFailedException where what comes out is not fit to be submitted */
    Join join(Template template, JoinInput input, Caller officer) {
        String slug = Objects.requireNonNullElse(input.getSlug(), template.getService());
        if (!template.getOffered() || agencies.find(input.getAgency()).isEmpty()) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        regions.require("/region", input.getRegion());
        ReleaseInput offered = releases.content(template.getRelease());
        ReleaseInput content = OwnWords.of(offered, input).in(offered);
        dryRun.unchecked(input.getAgency(), slug, content).refuseErrors();
        UUID id = Objects.requireNonNull(transaction.execute(status -> store(template, input, slug, content, officer)));
        return joins.find(id).orElseThrow();
    }

    private UUID store(Template template, JoinInput input, String slug, ReleaseInput content, Caller officer) {
        ServiceInput service = service(template, input, slug);
        if (!services.register(input.getAgency(), service, officer.subject())
                && !services.isUnused(input.getAgency(), service)) {
            throw ProblemException.at(ProblemCode.ALREADY_EXISTS, "/slug", "already_exists", slug);
        }
        UUID release = releases.submit(input.getAgency(), slug, content, template.getId(), officer);
        return joins.add(template.getId(), release, input.getRegion(), null, officer.subject());
    }

    private ServiceInput service(Template template, JoinInput input, String slug) {
        List<String> lifeEvents = services.find(template.getAgency(), template.getService())
                .map(Service::getLifeEvents)
                .orElse(List.of());
        return new ServiceInput()
                .slug(slug)
                .name(template.getServiceName())
                .summary(template.getSummary())
                .sector(template.getSector())
                .region(input.getRegion())
                .lifeEvents(lifeEvents)
                .simulated(input.getSimulated());
    }
}
