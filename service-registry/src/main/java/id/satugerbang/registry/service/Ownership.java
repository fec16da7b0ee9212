package id.satugerbang.registry.service;

import id.satugerbang.api.registry.model.AgencyAuditEntry.ActionEnum;
import id.satugerbang.api.registry.model.AgencyAuditEntry.KindEnum;
import id.satugerbang.registry.agency.AgencyDeed;
import id.satugerbang.registry.agency.AgencyTrail;
import id.satugerbang.registry.lock.Locks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of joint ownership under the lock of the service, with a row in the trails of both agencies. */
@Component
class Ownership {

    private final Partners partners;
    private final Locks locks;
    private final AgencyTrail trail;

    Ownership(Partners partners, Locks locks, AgencyTrail trail) {
        this.partners = partners;
        this.locks = locks;
        this.trail = trail;
    }

    @Transactional
    public void invite(Shared shared, String officer) {
        locks.changeService(shared.id());
        if (partners.invite(shared.id(), shared.partner(), officer)) {
            note(shared, ActionEnum.INVITE, officer);
        }
    }

    @Transactional
    public void accept(Shared shared, String officer) {
        locks.changeService(shared.id());
        if (partners.accept(shared.id(), shared.partner(), officer)) {
            note(shared, ActionEnum.ACCEPT, officer);
        }
    }

    /** @return false where it did not belong to the partner */
    @Transactional
    public boolean end(Shared shared, String officer) {
        locks.changeService(shared.id());
        boolean ended = partners.remove(shared.id(), shared.partner());
        if (ended) {
            note(shared, ActionEnum.END, officer);
        }
        return ended;
    }

    private void note(Shared shared, ActionEnum action, String officer) {
        String service = shared.agency() + "/" + shared.service();
        trail.note(new AgencyDeed(shared.agency(), KindEnum.PARTNER, service, action, shared.partner()), officer);
        trail.note(new AgencyDeed(shared.partner(), KindEnum.PARTNER, service, action, shared.partner()), officer);
    }

    /**
     * A service and the agency that is to own it too.
     *
     * @param id key of the service
     */
    record Shared(long id, String agency, String service, String partner) {}
}
