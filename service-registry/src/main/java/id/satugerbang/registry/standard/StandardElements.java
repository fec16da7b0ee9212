package id.satugerbang.registry.standard;

import id.satugerbang.api.registry.model.ServiceStandard;
import id.satugerbang.api.registry.model.StandardCompleteness;
import id.satugerbang.api.registry.model.StandardDraft;
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

    /** How many of the elements a standard states whole, and which ones it does not. */
    public StandardCompleteness completeness(StandardDraft standard) {
        return completenessOf(json.valueToTree(standard));
    }

    /** The same of a standard that has passed the checks. */
    public StandardCompleteness completeness(ServiceStandard standard) {
        return completenessOf(json.valueToTree(standard));
    }

    private StandardCompleteness completenessOf(JsonNode given) {
        List<String> missing = all.stream()
                .map(StandardElement::key)
                .filter(key -> !StatedElements.isStated(key, given.path(key)))
                .toList();
        return new StandardCompleteness((all.size() - missing.size()) * 100 / all.size(), missing);
    }

    /** True where nothing was said of an element: it is not there, an empty list, or a text that says nothing, such as a dash. */
    public boolean isMissing(StandardDraft standard, String key) {
        JsonNode value = json.<JsonNode>valueToTree(standard).path(key);
        return !StatedElements.isStated(key, value) && !StatedElements.isBegun(value);
    }

    public List<StandardElement> all() {
        return all;
    }
}
