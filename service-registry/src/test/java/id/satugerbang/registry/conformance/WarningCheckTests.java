package id.satugerbang.registry.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.difference.ApiComparison;
import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.document.DocumentReader;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.testing.Samples;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Checks that only warn, and what they say of a release that is right. */
class WarningCheckTests {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final ObjectNode release = Samples.release();
    private final DocumentReader reader = new DocumentReader();

    @Test
    void whatBreaksNobodyIsNoBreakingChange() {
        release.withObject("/openapi/paths/~1publik~1prakiraan-cuaca/get").put("summary", "Lain");
        assertThat(compared(document())).isEmpty();
        release.withObject("/openapi/paths").remove("/publik/prakiraan-cuaca");
        assertThat(compared(document()))
                .containsExactly("BREAKING_CHANGE /openapi/paths/~1publik~1prakiraan-cuaca/get");
    }

    @Test
    void documentsThatCannotBeComparedAreAWarning() {
        assertThat(compared(reader.read(Map.of("openapi", List.of())))).containsExactly("COMPARISON_FAILED /openapi");
    }

    @Test
    void anUpstreamThatAnswersIsNoWarningAndOneThatDoesNotIsOneWithTheReason() throws IOException {
        try (ServerSocket upstream = new ServerSocket(0, 5, HERE)) {
            assertThat(reached(upstream.getLocalPort())).isEmpty();
        }
        int closed;
        try (ServerSocket gone = new ServerSocket(0, 5, HERE)) {
            closed = gone.getLocalPort();
        }
        Finding finding = reached(closed).get(0);
        assertThat(finding.code().wire() + " " + finding.pointer()).isEqualTo("upstream_unreachable /upstreams/0/url");
        assertThat(finding.arguments().toString()).contains("127.0.0.1:" + closed, " ms");
    }

    @Test
    void aHandshakeThatTricklesEndsInTimeAllTheSame() throws IOException {
        try (ServerSocket upstream = new ServerSocket(0, 5, HERE)) {
            Thread trickle = new Thread(() -> trickle(upstream), "trickle");
            trickle.start();
            long began = System.nanoTime();
            List<Finding> findings = reachedAt("https", upstream.getLocalPort());
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
            assertThat(findings.get(0).arguments().toString()).contains("timed out");
        }
    }

    /** Sends one byte of a TLS record after the other, each in time for the reader's patience with one. */
    private static void trickle(ServerSocket upstream) {
        try (Socket caller = upstream.accept()) {
            byte[] record = {22, 3, 3, 64, 0};
            for (int sent = 0; sent < 100; sent++) {
                caller.getOutputStream().write(sent < record.length ? record[sent] : 0);
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        } catch (IOException closed) {
            assertThat(closed).isNotNull();
        }
    }

    private ApiDocument document() {
        return reader.read(Samples.document().toString());
    }

    private List<String> compared(ApiDocument before) {
        Findings findings = new Findings();
        ReleaseUpload upload = new ReleaseUpload(CheckFixture.upload(release).source(), before);
        new BreakingChangeCheck(new ApiComparison()).check(upload, findings);
        return findings.all().stream()
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }

    private List<Finding> reached(int port) {
        return reachedAt("http", port);
    }

    private List<Finding> reachedAt(String scheme, int port) {
        String address = "127.0.0.1:" + port;
        HostResolver resolver = host -> List.of(HERE);
        AddressRules rules =
                new AddressRules(new UpstreamProperties(List.of(address), Duration.ofSeconds(1)), resolver);
        release.withObject("/upstreams/0").put("url", scheme + "://" + address + "/v1");
        Findings findings = new Findings();
        new UpstreamReachabilityCheck(rules, resolver, new UpstreamProbe())
                .check(
                        CheckFixture.upload(release).source().content().getUpstreams(),
                        findings,
                        Deadline.in(Duration.ofSeconds(5)));
        return findings.all();
    }
}
