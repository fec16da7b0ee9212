package id.satugerbang.registry.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.binding.AttributeCatalogue;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.testing.Samples;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class AskOnceCheckTests {

    private static final String OPERATION = "/paths/~1kartu~1{nik}/post";
    private static final String BODY = OPERATION + "/requestBody/content/application~1json/schema";

    private final AskOnceCheck check = new AskOnceCheck(new AttributeNames(), new AttributeCatalogue());
    private final ObjectNode document = Samples.bindingDocument();

    @Test
    void whatIsBoundIsNotHintedAt() {
        assertThat(hints()).isEmpty();
    }

    @Test
    void aHintSaysWhereTheBindingGoes() {
        document.withObject(BODY + "/properties/kontak").put("type", "object");
        document.withObject(BODY + "/properties/kontak/properties/noHp").put("type", "string");
        document.withObject(BODY + "/properties/kontak/properties/sex")
                .put("type", "string")
                .putArray("enum")
                .add("female")
                .add("male");
        String place = "/openapi" + BODY + "/properties/kontak/properties/";
        assertThat(hints()).extracting(Finding::pointer).containsExactly(place + "noHp", place + "sex");
        assertThat(members(0)).containsEntry(place + "noHp/x-citizen-attribute", "telepon");
        assertThat(members(1))
                .containsEntry(place + "sex/x-citizen-attribute", "jenis_kelamin")
                .containsEntry(place + "sex/x-citizen-format", "gender:male/female");
    }

    @Test
    void parametersAreLookedAtToo() {
        document.withObject(OPERATION + "/parameters/0").remove("x-citizen-attribute");
        assertThat(hints()).extracting(Finding::pointer).containsExactly("/openapi" + OPERATION + "/parameters/0");
    }

    @Test
    void aSharedSchemaIsNamedOnce() {
        document.withObject("/components/schemas/Orang/properties/nama").put("type", "string");
        document.withObject(BODY + "/properties/a").put("$ref", "#/components/schemas/Orang");
        document.withObject(BODY + "/properties/b").put("$ref", "#/components/schemas/Orang");
        assertThat(hints())
                .extracting(Finding::pointer)
                .containsExactly("/openapi/components/schemas/Orang/properties/nama");
    }

    @Test
    void operationsThatAreNotForCitizensAreLeftAlone() {
        document.withObject(BODY + "/properties/noHp").put("type", "string");
        document.withObject(OPERATION).putArray("x-satu-audience").add("integrator");
        assertThat(hints()).isEmpty();
    }

    private Map<String, String> members(int index) {
        return Objects.requireNonNull(hints().get(index).hint()).members();
    }

    private List<Finding> hints() {
        Findings findings = new Findings();
        check.check(CheckFixture.upload(Samples.release(document)), findings);
        return findings.all();
    }
}
