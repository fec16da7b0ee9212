package id.satugerbang.quickstart.agencies.dukcapil;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import id.satugerbang.quickstart.agencies.Operation;
import id.satugerbang.quickstart.agencies.assertion.AssertionVerifier;
import java.time.Clock;
import java.util.List;

/** The operations of the simulated civil registry; each wants a citizen. */
public final class DukcapilAgency {

    private static final String APPLICATIONS = "/dukcapil-surabaya/kia/permohonan";

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
                new Operation(
                        RequestMethod.POST, APPLICATIONS, new CitizenOnly(verifier, new SubmitResponder(store, clock))),
                new Operation(
                        RequestMethod.GET,
                        APPLICATIONS + "/{nomor}",
                        new CitizenOnly(verifier, new StatusResponder(store))));
    }
}
