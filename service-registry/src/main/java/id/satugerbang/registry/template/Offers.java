package id.satugerbang.registry.template;

import id.satugerbang.api.registry.model.AgencyAuditEntry.ActionEnum;
import id.satugerbang.api.registry.model.AgencyAuditEntry.KindEnum;
import id.satugerbang.api.registry.model.Template;
import id.satugerbang.registry.agency.AgencyDeed;
import id.satugerbang.registry.agency.AgencyTrail;
import id.satugerbang.registry.release.application.DerivedReleases;
import id.satugerbang.registry.release.application.StoredRelease;
import id.satugerbang.registry.release.model.Published;
import id.satugerbang.registry.release.model.ReleaseKey;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers and withdraws templates under the lock of their service, with a row in the agency's trail. */
@Component
class Offers {

    private final Templates templates;
    private final DerivedReleases releases;
    private final AgencyTrail trail;

    Offers(Templates templates, DerivedReleases releases, AgencyTrail trail) {
        this.templates = templates;
        this.releases = releases;
        this.trail = trail;
    }

    /** @throws ProblemException where the release is not published */
    @Transactional
    public UUID offer(UUID release, String officer) {
        StoredRelease stored = releases.lock(release);
        ReleaseKey key = stored.release().key();
        if (!(stored.release() instanceof Published)) {
            throw ProblemException.of(
                    ProblemCode.INVALID_TRANSITION, stored.release().state() + " -> template");
        }
        UUID id = templates.offer(release, officer);
        note(key.agency(), key.service(), ActionEnum.OFFER, release, officer);
        return id;
    }

    @Transactional
    public void withdraw(Template template, String officer) {
        releases.lock(template.getRelease());
        if (templates.withdraw(template.getId())) {
            note(template.getAgency(), template.getService(), ActionEnum.WITHDRAW, template.getRelease(), officer);
        }
    }

    private void note(String agency, String service, ActionEnum action, UUID release, String officer) {
        trail.note(
                new AgencyDeed(agency, KindEnum.TEMPLATE, agency + "/" + service, action, release.toString()), officer);
    }
}
