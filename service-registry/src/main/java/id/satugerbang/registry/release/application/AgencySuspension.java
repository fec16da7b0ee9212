package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.Agency;
import id.satugerbang.registry.access.Access;
import id.satugerbang.registry.agency.Agencies;
import id.satugerbang.registry.finding.ConformanceFailedException;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.lock.Locks;
import id.satugerbang.registry.release.model.Routed;
import id.satugerbang.registry.release.model.Suspended;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the routes of a whole agency away, and gives them back; its releases keep their states. */
@Component
public class AgencySuspension {

    private final Agencies agencies;
    private final ReleaseStore store;
    private final RouteEffects effects;
    private final Access access;
    private final Locks locks;
    private final TransactionTemplate attempt;

    AgencySuspension(
            Agencies agencies,
            ReleaseStore store,
            RouteEffects effects,
            Access access,
            Locks locks,
            PlatformTransactionManager transactions) {
        this.locks = locks;
        this.attempt = new TransactionTemplate(transactions);
        this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.agencies = agencies;
        this.store = store;
        this.effects = effects;
        this.access = access;
    }

    @Transactional
    public Agency suspend(String agency, String reason) {
        for (StoredRelease release : change(agency, true, reason, access.reviewer())) {
            effects.remove(release.serviceId(), release.release().key());
        }
        return agencies.find(agency).orElseThrow();
    }

    /** Gives back what can be given back; a release that cannot become a route any more is suspended by itself. */
    @Transactional
    public Resumed resume(String agency, @Nullable String reason) {
        Caller reviewer = access.reviewer();
        List<Resumed.Failure> failures = new ArrayList<>();
        for (StoredRelease release : change(agency, false, reason, reviewer)) {
            List<Finding> findings = putBack(release);
            if (!findings.isEmpty()) {
                failures.add(new Resumed.Failure(release.release().key(), findings));
                Suspended suspended = ((Routed) release.release()).suspend();
                store.save(release, suspended, "suspend", null, reviewer.subject(), "not resumed: " + codes(findings));
            }
        }
        return new Resumed(agencies.find(agency).orElseThrow(), failures);
    }

    /** Its routed releases as they are under the locks of the agency and its services. */
    private List<StoredRelease> change(String agency, boolean suspended, @Nullable String reason, Caller reviewer) {
        if (!locks.changeAgency(agency)) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        if (!agencies.suspend(agency, suspended, reviewer.subject(), reason)) {
            throw ProblemException.of(ProblemCode.INVALID_TRANSITION, suspended ? "suspend" : "resume");
        }
        locks.changeServices(
                store.routed(agency).stream().map(StoredRelease::serviceId).toList());
        return store.routed(agency);
    }

    /** What is wrong with it; the transaction goes on as if nothing was tried then. */
    private List<Finding> putBack(StoredRelease release) {
        try {
            attempt.executeWithoutResult(status -> effects.put(release.serviceId(), (Routed) release.release()));
            return List.of();
        } catch (ConformanceFailedException unfit) {
            return unfit.findings();
        }
    }

    private static String codes(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isError)
                .map(finding -> finding.code().wire())
                .distinct()
                .limit(5)
                .collect(Collectors.joining(", "));
    }
}
