package id.satugerbang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.acceptance.system.RunningSystem;
import id.satugerbang.acceptance.system.WithRunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README tells a reader to type does what it says, at this run's ports. */
@WithRunningSystem
class ReadmeTests {

    private static final Pattern BLOCK =
            Pattern.compile("^```\\n((?:[A-Z]=[^\\n]*\\n)*curl .*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    private final RunningSystem system;

    ReadmeTests(RunningSystem system) {
        this.system = system;
    }

    @Test
    void everyCurlLineOfTheReadmeWorksAsPrinted() throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("..", "README.md")))
                .results()
                .map(MatchResult::group)
                .map(block -> block.replace("```", ""))
                .toList();

        assertThat(blocks).hasSizeGreaterThanOrEqualTo(4).allSatisfy(block -> {
            String line = block.strip()
                    .replace("http://localhost:8080", system.portal().toString());
            var result = system.command().shell(line);
            assertThat(result.exitCode()).as(result.toString()).isZero();
            assertThat(result.output())
                    .as(line)
                    .contains("{")
                    .doesNotContain(
                            "service_not_found",
                            "token_invalid",
                            "malformed_json",
                            "invalid_value",
                            "conformance_failed",
                            "invalid_transition",
                            "precondition_required");
        });
    }
}
