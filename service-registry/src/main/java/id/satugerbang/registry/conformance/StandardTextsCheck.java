package id.satugerbang.registry.conformance;

import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.standard.StandardElement;
import id.satugerbang.registry.standard.StandardElements;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was begun is said in Indonesian: no requirement is empty, no text stands in English alone, a telephone number has its words. */
@Component
@Order(10)
class StandardTextsCheck implements ConformanceCheck {

    private static final String HOURS = "jam_pelayanan";
    private static final String INDONESIAN = "id";
    private static final String TEXT = "text";

    private final StandardElements elements;
    private final JsonMapper json;

    StandardTextsCheck(StandardElements elements, JsonMapper json) {
        this.elements = elements;
        this.json = json;
    }

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        JsonNode standard = json.valueToTree(upload.source().content().getStandard());
        elements.all().stream().map(StandardElement::key).forEach(key -> check(standard, key, findings));
        check(standard, HOURS, findings);
    }

    private static void check(JsonNode standard, String key, Findings findings) {
        JsonNode element = standard.path(key);
        String place = "/standard/" + key;
        switch (key) {
            case "persyaratan" -> {
                for (int index = 0; index < element.size(); index++) {
                    text(element.path(index).path(TEXT), place + "/" + index + "/text", findings);
                }
            }
            case "penanganan_pengaduan" -> {
                if (!element.isEmpty()) {
                    text(element.path(TEXT), place + "/text", findings);
                }
            }
            case "jangka_waktu", "biaya_tarif" -> note(element.path("note"), place + "/note", findings);
            default -> note(element, place, findings);
        }
    }

    /** A text that need not be there, but is. */
    private static void note(JsonNode text, String place, Findings findings) {
        if (!text.isEmpty()) {
            text(text, place, findings);
        }
    }

    private static void text(JsonNode text, String place, Findings findings) {
        if (text.path(INDONESIAN).asString("").isBlank()) {
            findings.add(FindingCode.STANDARD_TEXT_MISSING, place + "/" + INDONESIAN);
        }
    }
}
