package id.satugerbang.quickstart.agencies.bmkg;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import id.satugerbang.quickstart.agencies.Operation;
import id.satugerbang.quickstart.agencies.region.Gazetteer;
import java.time.Clock;
import java.util.List;

/** The operations of the simulated weather agency. */
public final class BmkgAgency {

    private final Clock clock;

    public BmkgAgency(Clock clock) {
        this.clock = clock;
    }

    /** Its operations. */
    public List<Operation> operations() {
        Gazetteer gazetteer = Gazetteer.load();
        return List.of(
                new Operation(
                        RequestMethod.GET,
                        "/bmkg/publik/prakiraan-cuaca",
                        new ForecastResponder(gazetteer, new Forecast(), clock)),
                new Operation(
                        RequestMethod.GET, "/bmkg/publik/peringatan-dini", new WarningsResponder(gazetteer, clock)));
    }
}
