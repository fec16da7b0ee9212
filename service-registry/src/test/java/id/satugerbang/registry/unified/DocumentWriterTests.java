package id.satugerbang.registry.unified;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

class DocumentWriterTests {

    private static final String FIRST =
            "\"a\":{\"teks\":\"baris 1\\nbaris 2: 'x'\",\"kosong\":{},\"daftar\":[1,\"yes\"]}";

    private final StringWriter target = new StringWriter();

    @Test
    void membersAreSeparatedHoweverTheyAreGrouped() {
        write(new JsonDocumentWriter(target));
        assertThat(JsonMapper.shared().readTree(target.toString()))
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"openapi":"3.1.0","paths":{%s,"b":1},"components":{"schemas":{"c":true}}}
                        """.formatted(FIRST)));
    }

    @Test
    void yamlSaysTheSameAsJson() {
        write(new YamlDocumentWriter(target, JsonMapper.shared()));
        StringWriter json = new StringWriter();
        write(new JsonDocumentWriter(json));
        Map<String, Object> read = new Yaml().load(target.toString());
        assertThat(JsonMapper.shared().<tools.jackson.databind.JsonNode>valueToTree(read))
                .isEqualTo(JsonMapper.shared().readTree(json.toString()));
    }

    private static void write(DocumentWriter writer) {
        writer.members("\"openapi\":\"3.1.0\"");
        writer.open("paths");
        writer.members(FIRST);
        writer.members("");
        writer.members("\"b\":1");
        writer.close();
        writer.open("components");
        writer.open("schemas");
        writer.members("\"c\":true");
        writer.close();
        writer.close();
        writer.end();
    }
}
