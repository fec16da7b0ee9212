package id.satugerbang.identity.rights;

import id.satugerbang.api.identity.model.DataExport;
import id.satugerbang.api.identity.model.ProfileHistoryEntry;
import id.satugerbang.identity.business.Businesses;
import id.satugerbang.identity.cases.Applications;
import id.satugerbang.identity.consent.GivenConsents;
import id.satugerbang.identity.family.Family;
import id.satugerbang.identity.ledger.Disclosed;
import id.satugerbang.identity.profile.ProfileHistory;
import id.satugerbang.identity.profile.Profiles;
import id.satugerbang.identity.profile.RestrictedProfiles;
import id.satugerbang.identity.profile.ShownValues;
import id.satugerbang.identity.signin.SignIns;
import id.satugerbang.identity.verification.VerificationViews;
import id.satugerbang.identity.web.Page;
import id.satugerbang.support.caller.Caller;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gathers everything that is kept about a citizen, at the assurance of the sign-in. */
@Service
class Export {

    private static final int CHUNK = 500;

    private final Profiles profiles;
    private final ProfileHistory history;
    private final RestrictedProfiles restrictions;
    private final Family family;
    private final Businesses businesses;
    private final VerificationViews verifications;
    private final GivenConsents consents;
    private final Applications applications;
    private final Disclosed disclosed;
    private final RequestViews requests;
    private final SignIns signIns;
    private final Clock clock;

    Export(
            Profiles profiles,
            ProfileHistory history,
            RestrictedProfiles restrictions,
            Family family,
            Businesses businesses,
            VerificationViews verifications,
            GivenConsents consents,
            Applications applications,
            Disclosed disclosed,
            RequestViews requests,
            SignIns signIns,
            Clock clock) {
        this.profiles = profiles;
        this.history = history;
        this.restrictions = restrictions;
        this.family = family;
        this.businesses = businesses;
        this.verifications = verifications;
        this.consents = consents;
        this.applications = applications;
        this.disclosed = disclosed;
        this.requests = requests;
        this.signIns = signIns;
        this.clock = clock;
    }

    DataExport of(Caller citizen) {
        String subject = citizen.subject();
        return new DataExport(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        ShownValues.of(profiles.read(citizen).values()),
                        family.all(citizen),
                        businesses.all(subject),
                        new Everything<>(cursor -> history(citizen, cursor)),
                        verifications.all(subject),
                        new Everything<>(cursor -> consents.page(subject, cursor)),
                        applications.all(subject),
                        new Everything<>(cursor -> disclosed.page(subject, cursor)),
                        requests.all(subject),
                        new Everything<>(cursor -> signIns.page(subject, cursor)))
                .restricted(!restrictions.among(List.of(subject)).isEmpty());
    }

    private Page<ProfileHistoryEntry> history(Caller citizen, @Nullable String cursor) {
        long before = cursor == null ? ProfileHistory.NEWEST : Long.parseLong(cursor);
        ProfileHistory.Page page = history.page(citizen.subject(), null, before, CHUNK, citizen.assurance());
        return new Page<>(page.entries(), page.entries().size() < CHUNK ? null : Long.toString(page.last()));
    }
}
