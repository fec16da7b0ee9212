package id.satugerbang.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderScanTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.0\r\nA: b \t\r\n\r\n",
                "\r\n\r\nGET / HTTP/1.1\r\nA:\tb c\r\nB: \r\n\r\n"
            })
    void aSoundSectionIsSeenToItsEnd(String section) {
        HeaderScan scan = scanned(section);

        assertThat(scan.hasEnded()).isTrue();
        assertThat(scan.isBad()).isFalse();
        assertThat(scanned(section.substring(0, section.length() - 1)).hasEnded())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET  / HTTP/1.1\r\n",
                "GET /\tHTTP/1.1\r\n",
                "GET / x HTTP/1.1\r\n",
                " GET / HTTP/1.1\r\n",
                "GET / HTTP/1.1 \r\n",
                "GET /\r\n",
                "GET / HTTP/2.0\r\n",
                "GET / http/1.1\r\n",
                "GET / HTTP/1.10\r\n",
                "GET / HTTP/1.1\r\n A: b\r\n",
                "GET / HTTP/1.1\r\nA: b\r\n\tc\r\n",
                "GET / HTTP/1.1\nA: b\n c\n"
            })
    void aDoubtfulOneIsBad(String section) {
        assertThat(scanned(section).isBad()).isTrue();
    }

    private static HeaderScan scanned(String section) {
        HeaderScan scan = new HeaderScan();
        for (byte value : section.getBytes(StandardCharsets.ISO_8859_1)) {
            if (!scan.process(value)) {
                break;
            }
        }
        return scan;
    }
}
