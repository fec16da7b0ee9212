package id.satugerbang.quickstart.agencies.dinkes;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import id.satugerbang.quickstart.agencies.Operation;
import id.satugerbang.quickstart.agencies.assertion.AssertionVerifier;
import id.satugerbang.quickstart.agencies.assertion.CitizenOnly;
import id.satugerbang.quickstart.agencies.region.Gazetteer;
import java.time.Clock;
import java.util.List;

/** The operations of the simulated health office: a directory behind OAuth2, and open queues of three regions. */
public final class DinkesAgency {

    private static final String QUEUES = "/dinkes-jatim/antrean/";

    private final String clientId;
    private final String clientSecret;
    private final AssertionVerifier verifier;
    private final Clock clock;

    public DinkesAgency(String clientId, String clientSecret, AssertionVerifier verifier, Clock clock) {
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.verifier = verifier;
        this.clock = clock;
    }

    /** Its operations. */
    public List<Operation> operations() {
        Gazetteer gazetteer = Gazetteer.load();
        AccessTokens tokens = new AccessTokens(clock);
        return List.of(
                new Operation(
                        RequestMethod.POST,
                        "/dinkes-jatim/oauth2/token",
                        new TokenResponder(clientId, clientSecret, tokens)),
                new Operation(
                        RequestMethod.GET,
                        "/dinkes-jatim/fhir/Organization",
                        new OrganizationResponder(tokens, gazetteer)),
                new Operation(
                        RequestMethod.GET,
                        "/dinkes-jatim/fhir/Patient",
                        new CitizenOnly(
                                verifier,
                                () -> Outcome.of(401, "login", "Citizen-Assertion tidak ada atau tidak sah"),
                                new PatientResponder(tokens))),
                queue("surabaya", "35.78", "Kota Surabaya", gazetteer),
                queue("sidoarjo", "35.15", "Kabupaten Sidoarjo", gazetteer),
                queue("provinsi", "35", "Provinsi Jawa Timur", gazetteer));
    }

    private Operation queue(String folder, String code, String name, Gazetteer gazetteer) {
        return new Operation(
                RequestMethod.GET, QUEUES + folder + "/antrean", new QueueResponder(code, name, gazetteer, clock));
    }
}
