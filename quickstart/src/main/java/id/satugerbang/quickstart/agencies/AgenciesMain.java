package id.satugerbang.quickstart.agencies;

import id.satugerbang.quickstart.agencies.assertion.AssertionKeys;
import id.satugerbang.quickstart.agencies.assertion.AssertionVerifier;
import id.satugerbang.quickstart.agencies.bmkg.BmkgAgency;
import id.satugerbang.quickstart.agencies.dukcapil.DukcapilAgency;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the simulated agencies until it is stopped. */
public final class AgenciesMain {

    private AgenciesMain() {}

    /** Reads {@code SATU_PORT_AGENCIES} and {@code SATU_PUBLIC_ORIGIN}. */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        int port = Integer.parseInt(environment.getOrDefault("SATU_PORT_AGENCIES", "8090"));
        String origin = environment.getOrDefault("SATU_PUBLIC_ORIGIN", "http://localhost:8080");
        Clock clock = Clock.systemUTC();
        AssertionVerifier verifier = new AssertionVerifier(
                AssertionKeys.remote(URI.create(origin + "/.well-known/jwks.json")),
                origin,
                origin + "/api/dukcapil-surabaya/kartu-identitas-anak",
                clock);
        List<Operation> operations = new ArrayList<>(new BmkgAgency(clock).operations());
        operations.addAll(new DukcapilAgency(verifier, clock).operations());
        AgencyServer server = new AgencyServer(port, operations);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        server.start();
    }
}
