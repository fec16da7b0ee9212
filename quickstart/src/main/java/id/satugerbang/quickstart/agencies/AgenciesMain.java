package id.satugerbang.quickstart.agencies;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import id.satugerbang.quickstart.agencies.assertion.AssertionKeys;
import id.satugerbang.quickstart.agencies.assertion.AssertionVerifier;
import id.satugerbang.quickstart.agencies.bapenda.BapendaAgency;
import id.satugerbang.quickstart.agencies.bmkg.BmkgAgency;
import id.satugerbang.quickstart.agencies.bpjs.BpjsAgency;
import id.satugerbang.quickstart.agencies.bpjs.SignatureCheck;
import id.satugerbang.quickstart.agencies.dinkes.DinkesAgency;
import id.satugerbang.quickstart.agencies.dpmptsp.DpmptspAgency;
import id.satugerbang.quickstart.agencies.dukcapil.DukcapilAgency;
import id.satugerbang.quickstart.agencies.siak.SiakAgency;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Runs the simulated agencies until it is stopped. */
public final class AgenciesMain {

    private AgenciesMain() {}

    /** Reads {@code SATU_PORT_AGENCIES}, {@code SATU_PUBLIC_ORIGIN} and {@code SATU_AGENCY_SECRETS} (a file). */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        int port = Integer.parseInt(environment.getOrDefault("SATU_PORT_AGENCIES", "8090"));
        String origin = environment.getOrDefault("SATU_PUBLIC_ORIGIN", "http://localhost:8080");
        AgencyKeys keys =
                AgencyKeys.read(Path.of(environment.getOrDefault("SATU_AGENCY_SECRETS", "agency-secrets.json")));
        AgencyServer server = new AgencyServer(port, operations(origin, keys, Clock.systemUTC()));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        server.start();
    }

    private static List<Operation> operations(String origin, AgencyKeys keys, Clock clock) {
        JWKSource<SecurityContext> gateway = AssertionKeys.remote(URI.create(origin + "/.well-known/jwks.json"));
        SignatureCheck signature =
                new SignatureCheck(keys.get("bpjs-cons-id"), keys.get("bpjs-secret"), keys.get("bpjs-user-key"), clock);
        Function<String, AssertionVerifier> verifiers =
                service -> new AssertionVerifier(gateway, origin, origin + "/api/" + service, clock);
        return Stream.of(
                        new BmkgAgency(clock).operations(),
                        new DukcapilAgency(verifiers.apply("dukcapil-surabaya/kartu-identitas-anak"), clock)
                                .operations(),
                        new SiakAgency(keys.get("siak-password")).operations(),
                        new DpmptspAgency(keys.get("oss-user-key")).operations(),
                        new DinkesAgency(
                                        keys.get("satusehat-client-id"),
                                        keys.get("satusehat-client-secret"),
                                        verifiers.apply("dinkes-jatim/fasilitas-kesehatan"),
                                        clock)
                                .operations(),
                        new BpjsAgency(signature, verifiers.apply("bpjs-kesehatan/referensi")).operations(),
                        new BapendaAgency(
                                        keys.get("esamsat-key"),
                                        verifiers.apply("bapenda-jatim/pajak-kendaraan"),
                                        clock)
                                .operations())
                .flatMap(List::stream)
                .toList();
    }
}
