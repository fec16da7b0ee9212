package id.satugerbang.registry.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.binding.AttributeCatalogue;
import id.satugerbang.registry.publication.RouteCompiler;
import id.satugerbang.registry.standard.StandardElements;
import id.satugerbang.registry.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The services that the quickstart brings along pass the checks that everybody's have to pass. */
class DemoServicesConformanceTests {

    private static final Path SERVICES = Path.of("../quickstart/src/main/resources/services");

    static Stream<Path> services() throws IOException {
        try (Stream<Path> files = Files.walk(SERVICES)) {
            return files.filter(file -> file.endsWith("openapi.yaml")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void theQuickstartsServicesConform(Path document) throws IOException {
        ObjectNode release = Samples.releaseOfText(Files.readString(document));
        release.set(
                "standard",
                JsonMapper.shared()
                        .valueToTree(new Yaml().load(Files.readString(document.resolveSibling("standard.yaml")))));
        List<String> faults = new ArrayList<>();
        for (ConformanceCheck check : List.of(
                new OpenApiSyntaxCheck(),
                new OperationIdCheck(),
                new OperationSummaryCheck(),
                new AudienceCheck(),
                new AssuranceCheck(),
                new PurposeCheck(),
                new ProofingCheck(),
                new ActingCheck(),
                new CaseCheck(),
                new ErrorEnvelopeCheck(),
                new RequirementCheck(new AttributeCatalogue()),
                new MandatoryStandardElementsCheck(new StandardElements(JsonMapper.shared())),
                new StandardValuesCheck(),
                new RouteBuildsCheck(new RouteCompiler(new AttributeCatalogue())),
                new AskOnceCheck(new AttributeNames(), new AttributeCatalogue()),
                new ExecutableContentCheck(JsonMapper.shared()))) {
            faults.addAll(CheckFixture.run(check, release));
        }
        assertThat(faults).isEmpty();
    }
}
