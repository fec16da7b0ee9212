package id.satugerbang.registry.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.FindingReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents as frameworks make them become services when it is said who may call, and nothing else. */
class SampleDocumentsTests {

    private static final Path SAMPLES = Path.of("../benchmarks/documents/samples");

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList();
        }
    }

    @Test
    void thereAreThirtyAtLeast() throws IOException {
        assertThat(samples()).hasSizeGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void onlyWhoMayCallIsAsked(Path sample) throws IOException {
        String text = Files.readString(sample);
        FindingReport unanswered = DocumentChecks.report(text);
        assertThat(unanswered.findings().stream().filter(Finding::isError).map(finding -> finding.code()
                        .wire()))
                .containsExactly("audience_missing_everywhere");
        for (String audience : List.of("public", "citizen")) {
            String answered = answered(text, audience);
            FindingReport report = DocumentChecks.report(answered);
            assertThat(report.findings().stream().filter(Finding::isError)).isEmpty();
            assertThat(DocumentChecks.isWhole(DocumentChecks.fragment(answered)))
                    .isTrue();
            assertThat(report.counts()).hasSizeLessThanOrEqualTo(8);
        }
    }

    /** As the officer's page puts the one answer in. */
    private static String answered(String text, String audience) {
        return text.startsWith("{")
                ? "{\"x-satu-audience\":[\"" + audience + "\"]," + text.substring(1)
                : "x-satu-audience: [" + audience + "]\n" + text;
    }
}
