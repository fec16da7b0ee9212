package id.satugerbang.gateway.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressesTests {

    private final ClientAddresses addresses =
            new ClientAddresses(List.of("10.0.0.0/8", "192.0.2.7", "2001:db8:ffff::/48"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.9          |                                    | 203.0.113.9
            203.0.113.9          | 198.51.100.1                       | 203.0.113.9
            10.1.2.3             | 198.51.100.1                       | 198.51.100.1
            10.1.2.3             | 1.1.1.1, 198.51.100.1              | 198.51.100.1
            10.1.2.3             | 198.51.100.1, 10.9.9.9, 192.0.2.7  | 198.51.100.1
            10.1.2.3             | 198.51.100.1, nobody               | 10.1.2.3
            10.1.2.3             | 198.51.100.1, evil.example         | 10.1.2.3
            10.1.2.3             | 198.51.100.999                     | 10.1.2.3
            10.1.2.3             | [2001:db8:1:2:3::4]                | 2001:db8:1:2:0:0:0:0/64
            2001:db8:1:2:3:4:5:6 |                                    | 2001:db8:1:2:0:0:0:0/64
            2001:db8:1:2:ffff::1 |                                    | 2001:db8:1:2:0:0:0:0/64
            2001:db8:ffff::1     | 203.0.113.5                        | 203.0.113.5
            ::ffff:203.0.113.9   |                                    | 203.0.113.9
            """)
    void aClientIsTheLastAddressThatNoTrustedProxyHas(String peer, String forwarded, String client)
            throws UnknownHostException {
        assertThat(addresses.client(InetAddress.getByName(peer), forwarded == null ? List.of() : List.of(forwarded)))
                .isEqualTo(client);
    }
}
