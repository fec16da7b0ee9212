package id.satugerbang.registry.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.binding.AttributeCatalogue;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.region.CsvResource;
import id.satugerbang.registry.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Judges the ask-once linter on fields as Indonesian agencies name them: {@code data/ask-once-corpus.csv} says of each which
 * attribute it asks for again, or none. A hint for another attribute than that counts as wrong and as missed.
 */
class AskOnceCorpusTests {

    private static final Logger LOG = LoggerFactory.getLogger(AskOnceCorpusTests.class);
    private static final double RECALL = 0.9;
    private static final double PRECISION = 0.8;

    private final AskOnceCheck check = new AskOnceCheck(new AttributeNames(), new AttributeCatalogue());

    @Test
    void theLinterFindsWhatIsAskedAgainAndLittleElse() {
        List<Field> corpus = CsvResource.rows("data/ask-once-corpus.csv").stream()
                .map(Field::of)
                .toList();
        assertThat(corpus).hasSizeGreaterThanOrEqualTo(150);
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
                faults.add(field.name() + ": " + field.attribute() + " <> " + hint);
            }
        }
        double recall = (double) right / wanted;
        double precision = (double) right / given;
        LOG.info("ask-once linter on {} fields: recall {}, precision {}", corpus.size(), recall, precision);
        assertThat(recall).as("recall, wrong are %s", faults).isGreaterThanOrEqualTo(RECALL);
        assertThat(precision).as("precision, wrong are %s", faults).isGreaterThanOrEqualTo(PRECISION);
    }

    private String hint(Field field) {
        ObjectNode document = Samples.bindingDocument();
        String body = "/paths/~1kartu~1{nik}/post/requestBody/content/application~1json/schema";
        document.withObject(body).removeAll();
        ObjectNode property = document.withObject(body + "/properties").putObject(field.name());
        field.describe(property);
        Findings findings = new Findings();
        check.check(CheckFixture.upload(Samples.release(document)), findings);
        return findings.all().stream()
                .map(Finding::hint)
                .map(hint -> hint == null ? "" : hint.attribute())
                .findFirst()
                .orElse("");
    }

    private record Field(String name, String type, String format, String choices, String longest, String attribute) {

        static Field of(List<String> row) {
            return new Field(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5));
        }

        void describe(ObjectNode property) {
            property.put("type", type);
            if (!format.isEmpty()) {
                property.put("format", format);
            }
            if (!choices.isEmpty()) {
                for (String choice : choices.split("\\|", -1)) {
                    property.withArray("/enum").add(choice);
                }
            }
            if (!longest.isEmpty()) {
                property.put("maxLength", Integer.parseInt(longest));
            }
        }
    }
}
