package id.satugerbang.quickstart.agencies.siak;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import id.satugerbang.quickstart.agencies.Operation;
import java.util.List;

/** The operations of the simulated civil registry, which the identity service asks. */
public final class SiakAgency {

    private final String password;

    /** @param password what user {@code satu-gerbang} sends */
    public SiakAgency(String password) {
        this.password = password;
    }

    /** Its operations. */
    public List<Operation> operations() {
        return List.of(new Operation(
                RequestMethod.POST, "/siak/data_verifikasi", new MatchResponder(password, new PopulationRegister())));
    }
}
