package id.satugerbang.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.support.address.PublicAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamAddressesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.1.1",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::7f00:1",
                "2002:7f00:1::",
                "64:ff9b::7f00:1",
                "2001::1",
                "2001:db8::1",
                "fec0::1"
            })
    void anAddressThatIsNotPublicIsNotPermitted(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "100.128.0.1", "172.32.0.1", "198.20.0.1", "202.90.199.1", "2606:4700::1111"})
    void aPublicAddressIsPermitted(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void anInstallationMayNameAHostAndPortThatIsNotPublic() throws UnknownHostException {
        UpstreamAddresses addresses = new UpstreamAddresses(List.of("127.0.0.1:8090"));
        InetAddress loopback = InetAddress.getByName("127.0.0.1");

        assertThat(addresses.permits("127.0.0.1", 8090, loopback)).isTrue();
        assertThat(addresses.permits("127.0.0.1", 8091, loopback)).isFalse();
        assertThat(addresses.permits("rebound.example", 8090, loopback)).isFalse();
    }
}
