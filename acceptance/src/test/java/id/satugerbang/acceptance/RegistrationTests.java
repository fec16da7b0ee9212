package id.satugerbang.acceptance;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satugerbang.acceptance.system.Calls;
import id.satugerbang.acceptance.system.RunningSystem;
import id.satugerbang.acceptance.system.WithRunningSystem;
import id.satugerbang.sdk.registry.model.Release;
import id.satugerbang.sdk.registry.model.ReleaseState;
import id.satugerbang.sdk.registry.model.Transition;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClientResponseException;

@WithRunningSystem
class RegistrationTests {

    private final RunningSystem system;
    private final Calls gateway;
    private final Registry officer;
    private final Registry reviewer;

    RegistrationTests(RunningSystem system) {
        this.system = system;
        gateway = new Calls(system.portal());
        officer = Registry.as("petugas.bmkg", system);
        reviewer = Registry.as("peninjau", system);
    }

    @Test
    void anOfficerBringsAThirdServiceLiveWithoutCodeAndWithoutDeploy() {
        String path = "/api/bmkg/gempa-uji/terkini?wilayah=35.78%20Surabaya=ya";
        system.agency()
                .stubFor(get(urlPathEqualTo("/bmkg/terkini")).willReturn(okJson("{\"magnitudo\":\"2.1 (simulasi)\"}")));
        assertThat(gateway.get(path).code()).isEqualTo("service_not_found");

        UUID draft = officer.upload(
                "bmkg", "gempa-uji", Documents.earthquakes(system.agency().port()));
        assertThat(officer.releases().checkRelease(draft).getConformant()).isTrue();
        officer.move(draft, Transition.SUBMIT);
        reviewer.move(draft, Transition.APPROVE);
        assertThat(gateway.get(path).status()).isEqualTo(404);

        long published = System.nanoTime();
        reviewer.move(draft, Transition.PUBLISH);
        Calls.Answer answer = firstAnswer(path);
        Duration untilSeen = Duration.ofNanos(System.nanoTime() - published);

        assertThat(answer.json().path("magnitudo").asString()).contains("simulasi");
        system.agency().verify(getRequestedFor(urlEqualTo("/bmkg/terkini?wilayah=35.78%20Surabaya=ya")));
        Release live = liveEverywhere(draft);
        System.out.printf(
                "publish to live: %d ms as the registry measured it, %d ms from the publish call to the first answer%n",
                Objects.requireNonNull(live.getLive()).getMs(), untilSeen.toMillis());
    }

    @Test
    void anAgencyNeverSeesWhatBelongsToAnother() {
        Registry stranger = Registry.as("petugas.dukcapil", system);
        UUID draft = officer.upload(
                "bmkg", "pasang-surut", Documents.earthquakes(system.agency().port()));

        assertThatThrownBy(() -> stranger.releases().getRelease(draft))
                .isInstanceOfSatisfying(
                        RestClientResponseException.class,
                        refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(404));
        assertThatThrownBy(() -> stranger.services().listServices("bmkg"))
                .isInstanceOfSatisfying(
                        RestClientResponseException.class,
                        refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(404));
    }

    @Test
    void aReleaseThatCannotBecomeAWorkingRouteIsRefusedWithTheReason() {
        UUID draft = officer.upload("bmkg", "gempa-keliru", Documents.withUpstream("http://169.254.169.254/latest"));

        assertThat(officer.releases().getRelease(draft).getState()).isEqualTo(ReleaseState.DRAFT);
        assertThatThrownBy(() -> officer.move(draft, Transition.SUBMIT))
                .isInstanceOfSatisfying(RestClientResponseException.class, refusal -> {
                    assertThat(refusal.getStatusCode().value()).isEqualTo(422);
                    assertThat(refusal.getResponseBodyAsString())
                            .contains("\"conformance_failed\"", "\"/upstreams/0/url\"");
                });
    }

    @Test
    void nobodyApprovesWhatTheySubmitted() {
        UUID draft = officer.upload(
                "bmkg", "gempa-sendiri", Documents.earthquakes(system.agency().port()));
        officer.move(draft, Transition.SUBMIT);

        assertThatThrownBy(() -> officer.move(draft, Transition.APPROVE))
                .isInstanceOfSatisfying(
                        RestClientResponseException.class,
                        refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(403));
    }

    @Test
    void aSuspendedServiceIsGoneAndComesBackWhenResumed() {
        String path = "/api/bmkg/gelombang/terkini";
        system.agency().stubFor(get(urlPathEqualTo("/bmkg/terkini")).willReturn(okJson("{\"tinggi\":\"simulasi\"}")));
        UUID release = officer.upload(
                "bmkg", "gelombang", Documents.earthquakes(system.agency().port()));
        officer.move(release, Transition.SUBMIT);
        reviewer.move(release, Transition.APPROVE);
        reviewer.move(release, Transition.PUBLISH);
        awaitStatus(path, 200);

        reviewer.move(release, Transition.SUSPEND);
        awaitStatus(path, 404);
        reviewer.move(release, Transition.RESUME);
        awaitStatus(path, 200);
    }

    private void awaitStatus(String path, int status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(gateway.get(path).status()).isEqualTo(status));
    }

    private Calls.Answer firstAnswer(String path) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> gateway.get(path), answer -> answer.status() == 200);
    }

    private Release liveEverywhere(UUID release) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> reviewer.releases().getRelease(release),
                        read -> read.getLive() != null && read.getLive().getMs() != null);
    }
}
