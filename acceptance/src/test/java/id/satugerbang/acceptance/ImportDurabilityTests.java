package id.satugerbang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.acceptance.system.Calls;
import id.satugerbang.acceptance.system.PartProcess;
import id.satugerbang.acceptance.system.RunningSystem;
import id.satugerbang.acceptance.system.WithRunningSystem;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The registry is killed in the middle of an import: started again, it ends the import with nothing lost and nothing double. */
@WithRunningSystem
@Order(Integer.MAX_VALUE)
class ImportDurabilityTests {

    private static final String IMPORTS = "/registry/v1/imports";
    private static final String AGENCY = "bapenda-jatim";
    private static final String SLUG = "impor-terputus-";
    private static final int ROWS = 1200;
    private static final int ENOUGH = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String ROW = """
            {"agency":"bapenda-jatim","service":{"slug":"%s","name":{"id":"Impor %s (simulasi)"},"summary":{"id":"Uji"},\
            "sector":"pajak","region":"35","simulated":true},"release":{"openapi":{"openapi":"3.1.0",\
            "info":{"title":"Impor","version":"1.0.0"},"paths":{"/info":{"get":{"operationId":"getInfo","summary":"Informasi",\
            "x-satu-audience":["public"],"responses":{"200":{"description":"Informasi"}}}}}},\
            "upstreams":[{"url":"http://127.0.0.1:%d/impor"}],"standard":{"persyaratan":[{"text":{"id":"Tidak ada."}}],\
            "sistem_mekanisme_prosedur":{"id":"Dibaca langsung."},"jangka_waktu":{"duration":"PT1M"},\
            "biaya_tarif":{"amount":0},"produk_pelayanan":{"id":"Informasi."},\
            "penanganan_pengaduan":{"text":{"id":"Loket (simulasi)."}}}}}""";

    private final RunningSystem system;
    private final Calls gateway;
    private String reviewer;

    ImportDurabilityTests(RunningSystem system) {
        this.system = system;
        gateway = new Calls(system.portal());
        reviewer = token();
    }

    @Test
    void anImportSurvivesThatTheRegistryIsKilledHalfWay() {
        String id = started();
        PartProcess registry = system.part("registry");
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> progress(id).path("done").asInt() >= ENOUGH);
            registry.kill();
        } finally {
            registry.restart();
        }
        reviewer = token();
        int afterwards = progress(id).path("done").asInt();
        System.out.printf("registry killed in an import: %d of %d rows done when it was back%n", afterwards, ROWS);
        assertThat(afterwards).as("killed before the end").isBetween(ENOUGH, ROWS - 1);

        JsonNode ended = Awaitility.await().atMost(PATIENCE).until(() -> progress(id), answer -> "done"
                .equals(answer.path("state").asString()));
        assertThat(ended.path("published").asInt()).as(ended.toString()).isEqualTo(ROWS);
        assertEachIsThereOnce();
    }

    private String started() {
        String file = IntStream.range(0, ROWS)
                .mapToObj(number ->
                        ROW.formatted(SLUG + number, number, system.agency().port()))
                .collect(Collectors.joining("\n"));
        Calls.Answer waiting = gateway.send(
                "POST",
                IMPORTS + "?publish=true",
                file,
                "Authorization",
                "Bearer " + system.tokenOf("petugas.bapenda"),
                "Content-Type",
                "application/x-ndjson");
        assertThat(waiting.status()).as(waiting.toString()).isEqualTo(202);
        String id = waiting.json().path("id").asString();
        assertThat(gateway.postJson(IMPORTS + "/" + id + "/approve", "", "Authorization", reviewer)
                        .status())
                .isEqualTo(200);
        return id;
    }

    /** One that is asked for costs a process, so that calls share it. */
    private String token() {
        return "Bearer " + system.tokenOf("peninjau");
    }

    private JsonNode progress(String id) {
        return gateway.get(IMPORTS + "/" + id, "Authorization", reviewer).json();
    }

    /** Every service is live with one release and a revision that no other has. */
    private void assertEachIsThereOnce() {
        JsonNode paths =
                gateway.get("/openapi/agencies/" + AGENCY + ".json").json().path("paths");
        assertThat(IntStream.range(0, ROWS)
                        .filter(number -> !paths.has("/api/" + AGENCY + "/" + SLUG + number + "/info")))
                .as("lost")
                .isEmpty();
        Set<Long> revisions = new HashSet<>();
        List<Integer> some = IntStream.iterate(0, number -> number < ROWS, number -> number + 7)
                .boxed()
                .toList();
        for (int number : some) {
            String releases = "/registry/v1/agencies/" + AGENCY + "/services/" + SLUG + number + "/releases";
            JsonNode items =
                    gateway.get(releases, "Authorization", reviewer).json().path("items");
            assertThat(items).as("releases of " + number).hasSize(1);
            revisions.add(items.at("/0/revision").asLong());
        }
        assertThat(revisions).hasSameSizeAs(some);
    }
}
