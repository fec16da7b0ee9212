package id.satugerbang.identity.rights;

import id.satugerbang.api.identity.model.DataExport;
import id.satugerbang.identity.business.Businesses;
import id.satugerbang.identity.family.Family;
import id.satugerbang.identity.profile.ProfileHistory;
import id.satugerbang.identity.profile.Profiles;
import id.satugerbang.identity.profile.RestrictedProfiles;
import id.satugerbang.identity.profile.ShownValues;
import id.satugerbang.identity.signin.SignIns;
import id.satugerbang.identity.verification.VerificationViews;
import id.satugerbang.support.caller.Caller;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Service;

/** Gathers everything that is kept about a citizen, at the assurance of the sign-in. */
@Service
class Export {

    private static final int HISTORY = 10_000;

    private final Profiles profiles;
    private final ProfileHistory history;
    private final RestrictedProfiles restrictions;
    private final Family family;
    private final Businesses businesses;
    private final VerificationViews verifications;
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
            RequestViews requests,
            SignIns signIns,
            Clock clock) {
        this.profiles = profiles;
        this.history = history;
        this.restrictions = restrictions;
        this.family = family;
        this.businesses = businesses;
        this.verifications = verifications;
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
                        history.page(subject, null, ProfileHistory.NEWEST, HISTORY, citizen.assurance())
                                .entries(),
                        verifications.latest(subject),
                        requests.latest(subject),
                        signIns.all(subject))
                .restricted(!restrictions.among(List.of(subject)).isEmpty());
    }
}
