package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.Commands;
import id.satugerbang.registry.testing.GeneratedClient;
import id.satugerbang.registry.testing.ImportFiles;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * OpenAPI Generator builds clients of 200 services that compile: services of the benchmarks' generator, those of the
 * quickstart, and documents whose names are hard for a language.
 */
class UnifiedClientsIntegrationTests extends RegistryIntegrationTest {

    private static final int SERVICES = 200;
    private static final int AGENCIES = 5;
    private static final String SECTOR = "uji-klien";
    private static final Path DEMO = Path.of("../quickstart/src/main/resources/services");
    private static final Path TARGET = Path.of("target/unified-clients");

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void clientsOfTwoHundredServicesCompile() throws IOException {
        publishAll(services());
        Path document = write(anonymous().get("/openapi/tags/" + SECTOR + ".json"));

        GeneratedClient java = GeneratedClient.java(document, TARGET.resolve("java"));
        java.compileJava();
        assertThat(java.files("Api.java")).hasSize(AGENCIES);
        assertThat(java.files(".class")).hasSizeGreaterThan(objects(document));

        GeneratedClient typeScript = GeneratedClient.typeScript(document, TARGET.resolve("typescript"));
        typeScript.compileTypeScript();
        assertThat(typeScript.files(".ts")).hasSizeGreaterThan(objects(document));
    }

    private List<ObjectNode> services() throws IOException {
        List<String> agencies = Stream.generate(this::newAgency).limit(AGENCIES).toList();
        List<ObjectNode> rows = new ArrayList<>();
        rows.add(row(agencies.get(1), "sulit", Samples.releaseOfText(ImportFiles.text("/unified/awkward.yaml"))));
        rows.add(row(agencies.get(2), "class", Samples.release(Samples.bindingDocument())));
        rows.addAll(demo(agencies.get(3)));
        int missing = SERVICES - rows.size();
        for (int number = 0; number < AGENCIES; number++) {
            int share = missing / AGENCIES + (number < missing % AGENCIES ? 1 : 0);
            rows.addAll(generated(agencies.get(number), share));
        }
        rows.forEach(row -> ((ObjectNode) row.path("service")).put("sector", SECTOR));
        return rows;
    }

    private static List<ObjectNode> generated(String agency, int count) {
        return Commands.run(
                        Path.of("../benchmarks/registry"),
                        "node",
                        "generate.mjs",
                        agency,
                        Integer.toString(count),
                        "http://" + Samples.UPSTREAM + "/simulasi")
                .lines()
                .map(line -> (ObjectNode) JsonMapper.shared().readTree(line))
                .toList();
    }

    private static List<ObjectNode> demo(String agency) throws IOException {
        List<ObjectNode> rows = new ArrayList<>();
        try (Stream<Path> files = Files.walk(DEMO)) {
            for (Path file :
                    files.filter(each -> each.endsWith("openapi.yaml")).sorted().toList()) {
                ObjectNode release = Samples.releaseOfText(Files.readString(file));
                release.set(
                        "standard",
                        JsonMapper.shared()
                                .valueToTree(new Yaml().load(Files.readString(file.resolveSibling("standard.yaml")))));
                rows.add(row(agency, "contoh-" + rows.size(), release));
            }
        }
        return rows;
    }

    private static ObjectNode row(String agency, String slug, ObjectNode release) {
        return (ObjectNode) JsonMapper.shared().readTree(ImportFiles.line(agency, slug, slug, release));
    }

    private void publishAll(List<ObjectNode> rows) {
        Answer done = importAndPublish(
                String.join("\n", rows.stream().map(JsonNode::toString).toList()));
        assertThat(done.body().path("published").asInt())
                .as(reviewer()
                        .get(IMPORTS + "/" + done.text("id") + "/errors")
                        .body()
                        .toString())
                .isEqualTo(SERVICES);
    }

    /** Schemas that become a type of their own; fewer files would mean that two of them share one. */
    private static int objects(Path document) {
        JsonNode schemas = JsonMapper.shared().readTree(document).at("/components/schemas");
        return (int)
                schemas.valueStream().filter(schema -> schema.has("properties")).count();
    }

    private static Path write(Answer document) throws IOException {
        Files.createDirectories(TARGET);
        return Files.writeString(
                TARGET.resolve("unified.json").toAbsolutePath(), document.raw().body(), StandardCharsets.UTF_8);
    }
}
