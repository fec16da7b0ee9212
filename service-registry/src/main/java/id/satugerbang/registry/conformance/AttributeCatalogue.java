package id.satugerbang.registry.conformance;

import id.satugerbang.registry.region.CsvResource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The attributes of citizens that the platform knows; some of them are never stored. */
@Component
final class AttributeCatalogue {

    private final Map<String, Boolean> storable = new HashMap<>();

    AttributeCatalogue() {
        CsvResource.rows("data/attributes.csv").forEach(row -> storable.put(row.get(0), "yes".equals(row.get(1))));
    }

    boolean knows(String key) {
        return storable.containsKey(key);
    }

    boolean isStorable(String key) {
        return storable.getOrDefault(key, false);
    }
}
