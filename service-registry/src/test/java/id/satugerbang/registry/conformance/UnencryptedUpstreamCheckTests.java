package id.satugerbang.registry.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.Samples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class UnencryptedUpstreamCheckTests {

    private static final String CLEAR = "http://api.example.go.id/v1";

    private final UnencryptedUpstreamCheck check = new UnencryptedUpstreamCheck(new AddressRules(
            new UpstreamProperties(List.of("intranet.test:8080"), Duration.ofSeconds(1)), host -> List.of()));

    @Test
    void whatBindsValuesOfCitizensIsNotCalledInTheClear() {
        assertThat(run(Samples.release(Samples.bindingDocument()), CLEAR))
                .containsExactly("upstream_unencrypted /upstreams/0/url");
    }

    @Test
    void whatCitizensCallIsNotCalledInTheClearEither() {
        ObjectNode document = Samples.document();
        document.withObject("/paths/~1stasiun~1{kode}/get")
                .putArray("x-satu-audience")
                .add("citizen");
        assertThat(run(Samples.release(document), "HTTP://api.example.go.id"))
                .containsExactly("upstream_unencrypted /upstreams/0/url");
    }

    @Test
    void aCredentialIsNotSentInTheClear() {
        ObjectNode release = Samples.release();
        release.withObject("/upstreams/0/auth").put("type", "api_key").put("credential", "kunci");
        assertThat(run(release, CLEAR)).containsExactly("upstream_unencrypted /upstreams/0/url");
    }

    @Test
    void theRestMayAndTheReviewerIsTold() {
        assertThat(run(Samples.release(), CLEAR)).containsExactly("upstream_in_the_clear /upstreams/0/url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.go.id/v1",
                "http://intranet.test:8080/v1",
                "http://INTRANET.test:8080",
                "http://localhost:9000",
                "http://127.0.0.1:9000/v1"
            })
    void encryptedLocalAndAllowedAddressesPass(String url) {
        assertThat(run(Samples.release(Samples.bindingDocument()), url)).isEmpty();
    }

    private List<String> run(ObjectNode release, String url) {
        release.withObject("/upstreams/0").put("url", url);
        return CheckFixture.run(check, release);
    }
}
