package id.satugerbang.registry.service;

import id.satugerbang.api.registry.PartnersApi;
import id.satugerbang.api.registry.model.ListInvitations200Response;
import id.satugerbang.api.registry.model.ListPartners200Response;
import id.satugerbang.api.registry.model.Partner;
import id.satugerbang.registry.access.Access;
import id.satugerbang.registry.access.Allowed;
import id.satugerbang.registry.access.Allowed.To;
import id.satugerbang.registry.agency.Agencies;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Joint ownership over HTTP: the owner invites, the partner accepts, either ends it. */
@RestController
class PartnersController implements PartnersApi {

    private final Partners partners;
    private final Ownership ownership;
    private final Services services;
    private final ServiceAccess access;
    private final Access staff;
    private final Agencies agencies;

    PartnersController(
            Partners partners,
            Ownership ownership,
            Services services,
            ServiceAccess access,
            Access staff,
            Agencies agencies) {
        this.partners = partners;
        this.ownership = ownership;
        this.services = services;
        this.access = access;
        this.staff = staff;
        this.agencies = agencies;
    }

    @Override
    @Allowed(To.SEEING_SERVICE)
    public ResponseEntity<ListPartners200Response> listPartners(String agency, String service) {
        access.seeing(agency, service);
        key(agency, service);
        return ResponseEntity.ok(new ListPartners200Response(partners.all(agency, service)));
    }

    @Override
    @Allowed(To.STAFF)
    public ResponseEntity<Partner> putPartner(String agency, String service, String partner) {
        Caller caller = staff.staff();
        if (caller.isOfficerOf(agency)) {
            invite(agency, service, partner, caller);
        } else if (caller.isOfficerOf(partner)
                && partners.find(agency, service, partner).isPresent()) {
            ownership.accept(shared(agency, service, partner), caller.subject());
        } else {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        return ResponseEntity.ok(partners.find(agency, service, partner).orElseThrow());
    }

    @Override
    @Allowed(To.STAFF)
    public ResponseEntity<Void> deletePartner(String agency, String service, String partner) {
        Caller caller = staff.staff();
        boolean concerned = caller.isOfficerOf(agency) || caller.isOfficerOf(partner);
        if (!concerned || !ownership.end(shared(agency, service, partner), caller.subject())) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        return ResponseEntity.noContent().build();
    }

    @Override
    @Allowed(To.SEEING_AGENCY)
    public ResponseEntity<ListInvitations200Response> listInvitations(String agency) {
        staff.seeing(agency);
        return ResponseEntity.ok(new ListInvitations200Response(partners.invitations(agency)));
    }

    private void invite(String agency, String service, String partner, Caller officer) {
        Ownership.Shared shared = shared(agency, service, partner);
        if (partner.equals(agency) || agencies.find(partner).isEmpty()) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        ownership.invite(shared, officer.subject());
    }

    private Ownership.Shared shared(String agency, String service, String partner) {
        return new Ownership.Shared(key(agency, service), agency, service, partner);
    }

    private long key(String agency, String service) {
        return services.key(agency, service).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }
}
