package id.satugerbang.acceptance;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.acceptance.system.Calls;
import id.satugerbang.acceptance.system.PartProcess;
import id.satugerbang.acceptance.system.RunningSystem;
import id.satugerbang.acceptance.system.StoredRoutes;
import id.satugerbang.acceptance.system.WithRunningSystem;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A release that no gateway can build is held back where it is read; nothing else changes. */
@WithRunningSystem
@Order(Integer.MAX_VALUE - 2)
class QuarantineTests {

    private static final String WEATHER = "/api/bmkg/cuaca/publik/prakiraan-cuaca?adm4=35.78.09.1001";
    private static final String SERVICE = "bmkg/gempa-rusak";
    private static final String PATH = "/api/" + SERVICE + "/terkini";

    private final RunningSystem system;

    QuarantineTests(RunningSystem system) {
        this.system = system;
    }

    @Test
    void aReleaseThatCannotBeBuiltIsHeldBackAndEverythingElseIsServed() {
        system.agency().stubFor(get(urlPathEqualTo("/bmkg/terkini")).willReturn(okJson("{}")));
        Registry.as("petugas.bmkg", system)
                .publish("gempa-rusak", Documents.earthquakes(system.agency().port()), Registry.as("peninjau", system));
        Calls first = new Calls(system.portal());
        Calls second = new Calls(system.secondGateway());
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(second.get(PATH).status()).isEqualTo(200));
        StoredRoutes stored = StoredRoutes.of(system);
        String good = stored.get(SERVICE);
        try {
            stored.put(SERVICE, good.replace("\"/terkini\"", "\"/{a\""));
            startedAnew(stored);

            assertThat(second.get(WEATHER).status()).isEqualTo(200);
            assertThat(second.get(PATH).code()).isEqualTo("service_not_found");
            assertThat(first.get(PATH).status()).as("what was live stays live").isEqualTo(200);
        } finally {
            stored.put(SERVICE, good);
            startedAnew(stored);
        }
        assertThat(second.get(PATH).status()).isEqualTo(200);
    }

    private void startedAnew(StoredRoutes stored) {
        PartProcess gateway = system.part("gateway-2");
        gateway.terminate();
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> !gateway.alive());
        stored.forgetAt("gateway-2");
        gateway.restart();
    }
}
