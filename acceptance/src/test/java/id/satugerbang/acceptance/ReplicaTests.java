package id.satugerbang.acceptance;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.acceptance.system.BrowserSession;
import id.satugerbang.acceptance.system.Calls;
import id.satugerbang.acceptance.system.Load;
import id.satugerbang.acceptance.system.LoadBalancer;
import id.satugerbang.acceptance.system.PartProcess;
import id.satugerbang.acceptance.system.RunningSystem;
import id.satugerbang.acceptance.system.WithRunningSystem;
import id.satugerbang.sdk.registry.model.Live;
import id.satugerbang.sdk.registry.model.Release;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Two gateway replicas are one gateway to everybody who calls. */
@WithRunningSystem
@Order(Integer.MAX_VALUE - 1)
class ReplicaTests {

    private static final String WEATHER = "/api/bmkg/cuaca/publik/prakiraan-cuaca?adm4=35.78.09.1001";

    private final RunningSystem system;
    private final Calls first;
    private final Calls second;

    ReplicaTests(RunningSystem system) {
        this.system = system;
        first = new Calls(system.portal());
        second = new Calls(system.secondGateway());
    }

    @Test
    void aPublishedReleaseIsLiveOnBoth() {
        system.agency()
                .stubFor(get(urlPathEqualTo("/bmkg/terkini")).willReturn(okJson("{\"magnitudo\":\"simulasi\"}")));
        Registry reviewer = Registry.as("peninjau", system);
        UUID release = Registry.as("petugas.bmkg", system)
                .publish(
                        "gempa-dua-gerbang",
                        Documents.earthquakes(system.agency().port()),
                        reviewer);

        Live live = Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> live(reviewer.releases().getRelease(release)), read -> Integer.valueOf(2)
                        .equals(read.getApplied()));
        assertThat(live.getReplicas()).isEqualTo(2);
        System.out.printf(
                "live on %d of %d gateways after %d ms%n", live.getApplied(), live.getReplicas(), live.getMs());
        for (Calls gateway : new Calls[] {first, second}) {
            assertThat(gateway.get("/api/bmkg/gempa-dua-gerbang/terkini").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aSessionOfOneWorksOnTheOther() {
        String cookie = BrowserSession.cookieOf("siti.aminah", system);
        for (Calls gateway : new Calls[] {first, second}) {
            var session = gateway.get("/auth/session", "Cookie", cookie);
            assertThat(session.json().path("authenticated").asBoolean())
                    .as(session.toString())
                    .isTrue();
        }
        assertThat(second.get("/auth/session", "Cookie", "__Host-satu=buatan.buatan")
                        .json()
                        .path("authenticated")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aReplicaToldToStopSaysSoBeforeItStops() {
        PartProcess gateway = system.part("gateway-2");
        Calls management = new Calls(
                URI.create("http://127.0.0.1:" + system.command().environment("SATU_PORT_GATEWAY_2_MANAGEMENT")));
        assertThat(second.get(WEATHER).header("Connection")).isNotEqualTo("close");

        gateway.terminate();
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> management.get("/actuator/health/readiness").status() == 503);
            var last = second.get(WEATHER);
            assertThat(last.status()).isEqualTo(200);
            assertThat(last.header("Connection")).isEqualTo("close");
            Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> !gateway.alive());
        } finally {
            gateway.restart();
        }
    }

    @Test
    void aLongCallUnderWayWhenTheReplicaIsToldToStopIsAnsweredWhole() {
        String path = "/api/bmkg/gempa-lama/terkini";
        Registry.as("petugas.bmkg", system)
                .publish("gempa-lama", Documents.earthquakes(system.agency().port()), Registry.as("peninjau", system));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> second.get(path).status() != 404);
        system.agency()
                .stubFor(get(urlPathEqualTo("/bmkg/terkini"))
                        .willReturn(okJson("{\"magnitudo\":\"lambat\"}").withFixedDelay(4000)));
        int before = reached();
        PartProcess gateway = system.part("gateway-2");
        CompletableFuture<Calls.Answer> answer = CompletableFuture.supplyAsync(() -> second.get(path));
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> reached() > before);
        try {
            gateway.terminate();

            assertThat(answer.join().status()).isEqualTo(200);
            assertThat(answer.join().json().path("magnitudo").asString()).isEqualTo("lambat");
            Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> !gateway.alive());
        } finally {
            system.agency()
                    .stubFor(get(urlPathEqualTo("/bmkg/terkini")).willReturn(okJson("{\"magnitudo\":\"simulasi\"}")));
            gateway.restart();
        }
    }

    /** Calls that have reached the agency. */
    private int reached() {
        return system.agency()
                .findAll(getRequestedFor(urlPathEqualTo("/bmkg/terkini")))
                .size();
    }

    @Test
    void aRollingRestartFailsNoRequest() {
        try (LoadBalancer balancer = LoadBalancer.before(system)) {
            Calls clients = new Calls(balancer.origin());
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> clients.get(WEATHER).status() == 200);
            try (Load load = Load.of(() -> clients.get(WEATHER))) {
                roll("gateway");
                roll("gateway-2");
                Load.Tally tally = load.stop("rolling restart of both gateways");
                assertThat(tally.failures()).isEmpty();
                assertThat(tally.requests()).isGreaterThan(100);
            }
        }
    }

    /** Stops one and starts it again; HAProxy sees it back within its next health check. */
    private void roll(String name) {
        PartProcess gateway = system.part(name);
        gateway.terminate();
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> !gateway.alive());
        gateway.restart();
    }

    private static Live live(Release release) {
        Live live = release.getLive();
        return live == null ? new Live() : live;
    }
}
