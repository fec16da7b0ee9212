package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.Commands;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** Holds the unified document against Spectral's and Redocly's own rules; needs npm, like the build. */
@TestPropertySource(properties = "satu.public-origin=https://satu.jatimprov.example")
class UnifiedLintIntegrationTests extends RegistryIntegrationTest {

    private static final Path TOOLS = Path.of("lint");
    private static final String YAML = """
            openapi: 3.1.0
            info: { title: Kartu, version: '1' }
            paths:
              /kartu/{nomor}:
                parameters:
                  - { name: nomor, in: path, required: true, schema: { type: string } }
                put:
                  operationId: change
                  summary: Ubah kartu
                  tags: [Kartu]
                  x-satu-audience: [integrator]
                  requestBody:
                    content:
                      application/json:
                        schema: { $ref: '#/components/schemas/Kartu' }
                  responses:
                    '200':
                      description: Kartu
                      content:
                        application/json:
                          schema: { $ref: '#/components/schemas/Kartu' }
                          example: { nama: Contoh }
            components:
              schemas:
                Kartu: { type: object, required: [nama], properties: { nama: { type: [string, 'null'] } } }
                TakDipakai: { type: string }
            """;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void bothLintersFindNothing() throws IOException {
        publish(newService(), Samples.release());
        publish(newService(), Samples.releaseOfText(YAML));
        ObjectNode nullable = Samples.document();
        ObjectNode schema =
                nullable.putObject("components").putObject("schemas").putObject("Jawaban");
        schema.put("type", "string").put("nullable", true);
        ((ObjectNode) nullable.at("/paths/~1publik~1prakiraan-cuaca/get/responses/200"))
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Jawaban");
        publish(newService(), Samples.release(nullable));
        Path document = Path.of("target/unified.json").toAbsolutePath();
        Files.writeString(document, anonymous().get("/openapi.json").raw().body(), StandardCharsets.UTF_8);
        run("bash", "../../.mvn/npm-install.sh");
        run(
                "node_modules/.bin/spectral",
                "lint",
                "--ruleset",
                "spectral.yaml",
                "--fail-severity",
                "hint",
                document.toString());
        run("node_modules/.bin/redocly", "lint", "--max-problems", "50", "--format", "stylish", document.toString());
    }

    private static void run(String... command) {
        assertThat(Commands.run(TOOLS, command)).doesNotContain("You have ");
    }
}
