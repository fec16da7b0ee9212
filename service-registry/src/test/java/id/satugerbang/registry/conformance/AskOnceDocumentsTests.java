package id.satugerbang.registry.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.binding.AttributeCatalogue;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.region.CsvResource;
import id.satugerbang.registry.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Judges the ask-once linter on fields with what stands around them, as documents of several countries have them: in bodies, uploads,
 * lists and searches. {@code data/ask-once-corpus-documents.csv} says of each which attribute it asks for again, or none.
 */
class AskOnceDocumentsTests {

    private static final Logger LOG = LoggerFactory.getLogger(AskOnceDocumentsTests.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final double RECALL = 0.9;
    private static final double PRECISION = 0.85;

    private final AskOnceCheck check = new AskOnceCheck(new AttributeNames(), new AttributeCatalogue());

    @Test
    void theLinterFindsInDocumentsWhatIsAskedAgainAndLittleElse() {
        List<Field> corpus = CsvResource.rows("data/ask-once-corpus-documents.csv").stream()
                .map(Field::of)
                .toList();
        assertThat(corpus).hasSizeGreaterThanOrEqualTo(200);
        int wanted = 0;
        int right = 0;
        int given = 0;
        List<String> faults = new ArrayList<>();
        for (Field field : corpus) {
            String hint = hint(field);
            wanted += field.attribute().isEmpty() ? 0 : 1;
            given += hint.isEmpty() ? 0 : 1;
            right += !hint.isEmpty() && hint.equals(field.attribute()) ? 1 : 0;
            if (!hint.equals(field.attribute())) {
                faults.add(field + " <> " + hint);
            }
        }
        double recall = (double) right / wanted;
        double precision = (double) right / given;
        LOG.info("ask-once linter in documents, {} fields: recall {}, precision {}", corpus.size(), recall, precision);
        assertThat(recall).as("recall, wrong are %s", faults).isGreaterThanOrEqualTo(RECALL);
        assertThat(precision).as("precision, wrong are %s", faults).isGreaterThanOrEqualTo(PRECISION);
    }

    private String hint(Field field) {
        ObjectNode document = Samples.document();
        document.putObject("paths");
        ObjectNode operation =
                document.withObject("/paths/~1uji/" + field.method().toLowerCase(java.util.Locale.ROOT));
        operation.put("operationId", "uji").putArray("x-satu-audience").add("citizen");
        operation.withObject("/responses/200").put("description", "ok");
        field.describe(operation);
        Findings findings = new Findings();
        check.check(CheckFixture.upload(Samples.release(document)), findings);
        return findings.all().stream()
                .filter(finding -> finding.code() == FindingCode.ATTRIBUTE_ASKED_AGAIN)
                .filter(finding -> finding.arguments().get(0).equals(field.name()))
                .map(finding -> finding.arguments().get(2))
                .findFirst()
                .orElse("");
    }

    private record Field(
            String name,
            String type,
            String format,
            String method,
            String place,
            String siblings,
            String parent,
            String attribute) {

        static Field of(List<String> row) {
            return new Field(
                    row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), row.get(6), row.get(7));
        }

        void describe(ObjectNode operation) {
            if (place.equals("query") || place.equals("path")) {
                ObjectNode parameter = operation.putArray("parameters").addObject();
                parameter.put("name", name).put("in", place).set("schema", schema());
                return;
            }
            ObjectNode fields = JSON.createObjectNode().put("type", "object");
            ObjectNode properties = fields.putObject("properties");
            properties.set(name, schema());
            for (String sibling : siblings.split("\\|", -1)) {
                if (!sibling.isEmpty()) {
                    properties.putObject(sibling).put("type", "string");
                }
            }
            ObjectNode body = place.equals("array") ? list(fields) : fields;
            ObjectNode whole = body;
            if (!parent.isEmpty()) {
                whole = JSON.createObjectNode().put("type", "object");
                whole.putObject("properties").set(parent, body);
            }
            String media = place.equals("multipart") ? "multipart~1form-data" : "application~1json";
            operation.withObject("/requestBody/content/" + media).set("schema", whole);
        }

        private ObjectNode schema() {
            ObjectNode schema = JSON.createObjectNode().put("type", type);
            return format.isEmpty() ? schema : schema.put("format", format);
        }

        private static ObjectNode list(ObjectNode items) {
            ObjectNode list = JSON.createObjectNode().put("type", "array");
            list.set("items", items);
            return list;
        }
    }
}
