package id.satugerbang.registry.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.Samples;
import id.satugerbang.support.address.PublicAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class UpstreamCheckTests {

    private static final Map<String, List<String>> NAMES = Map.of(
            "api.example.go.id", List.of("93.184.216.34", "2606:2800:220:1::1"),
            "rebind.example.go.id", List.of("93.184.216.34", "10.0.0.1"),
            "localhost", List.of("127.0.0.1"));

    private final UpstreamCheck check = new UpstreamCheck(
            new AddressRules(
                    new UpstreamProperties(List.of(" 127.0.0.1:8090", "Internal.Test:8443"), Duration.ofSeconds(1)),
                    UpstreamCheckTests::resolve),
            UpstreamCheckTests::resolve);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.go.id",
                "https://api.example.go.id/v1",
                "HTTPS://API.example.go.id:8443/v1/",
                "http://93.184.216.34/v1",
                "http://127.0.0.1:8090/bmkg",
                "https://internal.test:8443"
            })
    void publicAndAllowedAddressesPass(String url) {
        assertThat(run(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://api.example.go.id",
                "file:///etc/passwd",
                "//api.example.go.id",
                "api.example.go.id",
                "http://user@api.example.go.id",
                "http://127.0.0.1:8090@api.example.go.id",
                "http://api.example.go.id/a?b=c",
                "http://api.example.go.id/#a",
                "http://api.example.go.id\\@127.0.0.1/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.0.01:8090/",
                "http://api.example.go.id:0/",
                "http://api.example.go.id:65536/",
                "http://api.example.go.id:/",
                "http://api.example.go.id./",
                "http://api_x.example.go.id/",
                "http://api.example.go.id/a/../b",
                "http://api.example.go.id//a",
                "http://api.example.go.id/%2e%2e/",
                "http://аpi.example.go.id/",
                "http://api.example.go.id /",
                "http:///a",
                "http://",
                ""
            })
    void whatTwoParsersMightReadDifferentlyIsRefused(String url) {
        assertThat(run(url)).containsExactly("upstream_url_invalid /upstreams/0/url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8090/",
                "http://127.0.0.1/",
                "http://127.0.0.1:8091/",
                "http://127.255.1.1:8090/",
                "http://0.0.0.0/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://168.63.129.16/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://rebind.example.go.id/"
            })
    void privateNetworksAreForbidden(String url) {
        assertThat(run(url)).containsExactly("upstream_address_forbidden /upstreams/0/url");
    }

    @Test
    void aHostThatIsNotKnownIsNamed() {
        assertThat(run("https://nirwana.example.go.id")).containsExactly("upstream_host_unresolvable /upstreams/0/url");
    }

    @Test
    void aRegionHasOneUpstream() {
        ObjectNode release = Samples.release();
        release.withArray("/upstreams").addObject().put("url", "https://api.example.go.id");
        assertThat(CheckFixture.run(check, release)).contains("upstream_region_duplicate /upstreams/1");
    }

    @Test
    void addressesOfIpv6AreJudged() throws UnknownHostException {
        for (String address : List.of(
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "2001::1",
                "::ffff:10.0.0.1",
                "ff02::1",
                "100::1")) {
            assertThat(PublicAddresses.isPublic(InetAddress.getByName(address)))
                    .as(address)
                    .isFalse();
        }
        assertThat(PublicAddresses.isPublic(InetAddress.getByName("2606:2800:220:1::1")))
                .isTrue();
        assertThat(PublicAddresses.isPublic(InetAddress.getByName("2001:4860:4860::8888")))
                .isTrue();
    }

    private List<String> run(String url) {
        ObjectNode release = Samples.release();
        release.withObject("/upstreams/0").put("url", url);
        return CheckFixture.run(check, release);
    }

    private static List<InetAddress> resolve(String host) {
        List<String> known = host.matches("[0-9.]+") ? List.of(host) : NAMES.getOrDefault(host, List.of());
        return known.stream().map(UpstreamCheckTests::address).toList();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
