package id.satugerbang.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.gateway.exchange.TrustedProxies;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressCountsTests {

    private final AddressCounts counts = new AddressCounts(2);

    @Test
    void oneAddressHasItsBoundAndLeavesTheOthersTheirs() {
        assertThat(counts.enter(peer("192.0.2.1"))).isTrue();
        assertThat(counts.enter(peer("192.0.2.1"))).isTrue();
        assertThat(counts.enter(peer("192.0.2.1"))).isFalse();
        assertThat(counts.enter(peer("192.0.2.2"))).isTrue();

        counts.leave(peer("192.0.2.1"));
        counts.leave(peer("192.0.2.1"));
        assertThat(counts.enter(peer("192.0.2.1"))).isTrue();
    }

    @Test
    void aNetworkOfIpv6IsOneClient() {
        counts.enter(peer("2001:db8:1:2::1"));
        counts.enter(peer("2001:db8:1:2:ffff::9"));

        assertThat(counts.enter(peer("2001:db8:1:2::3"))).isFalse();
        assertThat(counts.enter(peer("2001:db8:1:3::3"))).isTrue();
    }

    @Test
    void aProxyIsTrustedByItsAddressOrNetwork() {
        TrustedProxies proxies = new TrustedProxies(List.of("10.0.0.0/8", "192.0.2.7", "2001:db8::/32"));

        assertThat(proxies.contains(peer("10.1.2.3"))).isTrue();
        assertThat(proxies.contains(peer("192.0.2.7"))).isTrue();
        assertThat(proxies.contains(peer("2001:db8::5"))).isTrue();
        assertThat(proxies.contains(peer("192.0.2.8"))).isFalse();
        assertThat(proxies.contains(null)).isFalse();
    }

    private static InetSocketAddress peer(String address) {
        return new InetSocketAddress(address, 40_000);
    }
}
