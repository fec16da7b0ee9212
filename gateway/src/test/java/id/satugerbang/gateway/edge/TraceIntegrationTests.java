package id.satugerbang.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.gateway.testing.RawPlatform;
import id.satugerbang.gateway.testing.RawUpstream;
import id.satugerbang.gateway.testing.TestGateway;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trace of a call goes on to the agency. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TraceIntegrationTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00f067aa0ba902b7";
    private static final Pattern SENT =
            Pattern.compile("traceparent: 00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})\r\n");

    private final RawPlatform platform = new RawPlatform();
    private final RawUpstream upstream = platform.upstream();
    private TestGateway gateway;

    @BeforeAll
    void start(@TempDir Path directory) {
        gateway = platform.start(directory, Map.of(), "uji/jejak", "GET /x public");
    }

    @BeforeEach
    void forget() {
        upstream.messages().clear();
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "01"})
    void theCallersTraceGoesOnAsANewSpanAndIsRecordedWhereItIs(String flags) {
        gateway.get("/api/uji/jejak/x", "traceparent", "00-" + TRACE + "-" + PARENT + "-" + flags);

        Matcher sent = sent();
        assertThat(sent.group(1)).isEqualTo(TRACE);
        assertThat(sent.group(2)).isNotEqualTo(PARENT).isNotEqualTo("0".repeat(16));
        assertThat(sent.group(3)).isEqualTo(flags);
    }

    @Test
    void flagsOfLaterLevelsAreNotPassedOn() {
        gateway.get("/api/uji/jejak/x", "traceparent", "00-" + TRACE + "-" + PARENT + "-fe");

        assertThat(sent().group(3)).isEqualTo("00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-00f067aa0ba902b7-00",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-00",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-00",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
                "x"
            })
    void aMalformedOneBeginsANewTrace(String malformed) {
        gateway.get("/api/uji/jejak/x", "traceparent", malformed);

        Matcher sent = sent();
        assertThat(sent.group(1)).isNotEqualToIgnoringCase(TRACE).isNotEqualTo("0".repeat(32));
        assertThat(sent.group(3)).isEqualTo("01");
    }

    private Matcher sent() {
        assertThat(upstream.messages()).hasSize(1);
        Matcher sent = SENT.matcher(upstream.messages().get(0).text());
        assertThat(sent.find()).isTrue();
        return sent;
    }
}
