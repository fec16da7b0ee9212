package id.satugerbang.quickstart.agencies.bapenda;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import id.satugerbang.quickstart.agencies.JsonAnswer;
import id.satugerbang.quickstart.agencies.Operation;
import id.satugerbang.quickstart.agencies.Responder;
import id.satugerbang.quickstart.agencies.Single;
import id.satugerbang.quickstart.agencies.assertion.AssertionVerifier;
import id.satugerbang.quickstart.agencies.assertion.CitizenOnly;
import java.time.Clock;
import java.util.List;

/** The operations of the simulated vehicle tax office; each wants the key, a payment code a citizen too. */
public final class BapendaAgency {

    private final String key;
    private final AssertionVerifier verifier;
    private final Clock clock;

    /** @param key key that a caller sends as query parameter {@code apikey} */
    public BapendaAgency(String key, AssertionVerifier verifier, Clock clock) {
        this.key = key;
        this.verifier = verifier;
        this.clock = clock;
    }

    /** Its operations. */
    public List<Operation> operations() {
        VehicleTax tax = new VehicleTax(clock);
        Responder payment = new CitizenOnly(
                verifier,
                () -> JsonAnswer.of(401, BapendaError.of("40", "Pernyataan identitas warga tidak ada atau tidak sah")),
                new PaymentResponder(tax));
        return List.of(
                new Operation(RequestMethod.GET, "/bapenda-jatim/tagihan", keyed(new BillResponder(tax))),
                new Operation(RequestMethod.POST, "/bapenda-jatim/pembayaran", keyed(payment)));
    }

    private Responder keyed(Responder next) {
        return request -> Single.matches(Single.query(request, "apikey"), key)
                ? next.answer(request)
                : JsonAnswer.of(403, BapendaError.of("05", "apikey tidak ada atau tidak dikenal"));
    }
}
