package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.Agency;
import id.satugerbang.registry.access.Access;
import id.satugerbang.registry.agency.Agencies;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the routes of a whole agency away, and gives them back; its releases keep their states. */
@Component
public class AgencySuspension {

    private final Agencies agencies;
    private final ReleaseStore store;
    private final RouteEffects effects;
    private final Access access;

    AgencySuspension(Agencies agencies, ReleaseStore store, RouteEffects effects, Access access) {
        this.agencies = agencies;
        this.store = store;
        this.effects = effects;
        this.access = access;
    }

    @Transactional
    public Agency suspend(String agency, String reason) {
        return change(agency, true, reason);
    }

    @Transactional
    public Agency resume(String agency, @Nullable String reason) {
        return change(agency, false, reason);
    }

    private Agency change(String agency, boolean suspended, @Nullable String reason) {
        Caller reviewer = access.reviewer();
        if (agencies.find(agency).isEmpty()) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        if (!agencies.suspend(agency, suspended, reviewer.subject(), reason)) {
            throw ProblemException.of(ProblemCode.INVALID_TRANSITION, suspended ? "suspend" : "resume");
        }
        store.routed(agency).forEach(release -> {
            if (suspended) {
                effects.remove(release.serviceId(), release.release().key());
            } else {
                effects.put(release.serviceId(), release.release());
            }
        });
        return agencies.find(agency).orElseThrow();
    }
}
