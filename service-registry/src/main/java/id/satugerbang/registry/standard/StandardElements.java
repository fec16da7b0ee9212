package id.satugerbang.registry.standard;

import id.satugerbang.api.registry.model.ServiceStandard;
import id.satugerbang.api.registry.model.StandardCompleteness;
import id.satugerbang.registry.region.CsvResource;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The 14 elements of PermenPANRB 15/2014. */
@Component
public final class StandardElements {

    private final JsonMapper json;
    private final List<StandardElement> all = CsvResource.rows("data/service-standard.csv").stream()
            .map(row -> new StandardElement(row.get(1), row.get(2), row.get(3), "yes".equals(row.get(4))))
            .toList();

    public StandardElements(JsonMapper json) {
        this.json = json;
    }

    /** The elements that must be published. */
    public List<StandardElement> mandatory() {
        return all.stream().filter(StandardElement::mandatory).toList();
    }

    /** How many of the elements a standard has, and which ones it lacks. */
    public StandardCompleteness completeness(ServiceStandard standard) {
        JsonNode given = json.valueToTree(standard);
        List<String> missing = all.stream()
                .map(StandardElement::key)
                .filter(key -> isMissing(given.path(key)))
                .toList();
        return new StandardCompleteness((all.size() - missing.size()) * 100 / all.size(), missing);
    }

    /** True where the element is not there, an empty list, or a text that says nothing, such as a dash. */
    public boolean isMissing(ServiceStandard standard, String key) {
        return isMissing(json.<JsonNode>valueToTree(standard).path(key));
    }

    private static boolean isMissing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isArray() ? value.valueStream().allMatch(StandardElements::isBlank) : isBlank(value));
    }

    /** A text, or what carries one, without any letter or digit. */
    private static boolean isBlank(JsonNode value) {
        JsonNode text = value.path("text").isObject() ? value.path("text").path("id") : value.path("id");
        return text.isString() && text.stringValue().codePoints().noneMatch(Character::isLetterOrDigit);
    }

    public List<StandardElement> all() {
        return all;
    }
}
