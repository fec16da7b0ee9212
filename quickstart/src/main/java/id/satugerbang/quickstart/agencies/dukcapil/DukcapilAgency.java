package id.satugerbang.quickstart.agencies.dukcapil;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import id.satugerbang.quickstart.agencies.JsonAnswer;
import id.satugerbang.quickstart.agencies.Operation;
import id.satugerbang.quickstart.agencies.assertion.AssertionVerifier;
import id.satugerbang.quickstart.agencies.assertion.CitizenOnly;
import id.satugerbang.quickstart.agencies.assertion.CitizenResponder;
import java.time.Clock;
import java.util.List;

/** The operations of the simulated civil registry; each wants a citizen. */
public final class DukcapilAgency {

    private static final String APPLICATIONS = "/dukcapil-surabaya/kia/permohonan";
    private static final String PHOTOS = "/dukcapil-surabaya/kia/pas-foto";

    private final AssertionVerifier verifier;
    private final Clock clock;

    public DukcapilAgency(AssertionVerifier verifier, Clock clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    /** Its operations. */
    public List<Operation> operations() {
        ApplicationStore store = new ApplicationStore(clock);
        return List.of(
                new Operation(RequestMethod.POST, APPLICATIONS, citizenOnly(new SubmitResponder(store, clock))),
                new Operation(RequestMethod.GET, APPLICATIONS + "/{nomor}", citizenOnly(new StatusResponder(store))),
                new Operation(RequestMethod.POST, PHOTOS + "/{nomor}", citizenOnly(new PhotoResponder(store))));
    }

    private CitizenOnly citizenOnly(CitizenResponder next) {
        return new CitizenOnly(verifier, () -> JsonAnswer.of(401, DukcapilError.unauthenticated()), next);
    }
}
