package id.satugerbang.quickstart.onboarding;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialStepTests {

    private static final String LIST = "/registry/v1/agencies/dpmptsp-sidoarjo/credentials";
    private static final String ONE = LIST + "/oss-kunci?replace=true";

    @TempDir
    Path folder;

    private final WireMockServer registry =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @BeforeEach
    void start() {
        registry.start();
        registry.stubFor(put(urlEqualTo(ONE)).willReturn(noContent()));
        has("");
    }

    @AfterEach
    void stop() {
        registry.stop();
    }

    @Test
    void whatTheRegistryLacksIsHandedOver() throws Exception {
        run("k1");
        run("k1");
        handedOver(2);
    }

    @Test
    void whatItHasIsHandedOverAgainOnlyWhenItChanged() throws Exception {
        run("k1");
        has("{\"name\":\"oss-kunci\",\"type\":\"api_key\",\"updated_at\":\"2026-11-23T05:00:00Z\"}");
        run("k1");
        handedOver(1);
        run("k2");
        handedOver(2);
    }

    @Test
    void noKeyIsKeptBesideTheDigests() throws Exception {
        run("kunci-yang-dijaga");
        assertThat(Files.readString(folder.resolve("stored.json")))
                .contains("dpmptsp-sidoarjo/oss-kunci")
                .doesNotContain("kunci-yang-dijaga");
    }

    private void run(String key) throws IOException {
        DemoService service = DemoServices.all().stream()
                .filter(candidate -> candidate.alias().equals("dpmptsp-sidoarjo"))
                .findFirst()
                .orElseThrow();
        new CredentialStep(folder.resolve("stored.json"), "http://127.0.0.1:1", Map.of("oss-user-key", key))
                .run(service, new RegistryAs(registry.baseUrl(), "token").credentials());
    }

    private void has(String items) {
        registry.stubFor(get(urlEqualTo(LIST)).willReturn(okJson("{\"items\":[" + items + "]}")));
    }

    private void handedOver(int times) {
        registry.verify(times, putRequestedFor(urlEqualTo(ONE)));
    }
}
