package id.satugerbang.registry.binding;

import id.satugerbang.registry.region.CsvResource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The attributes of citizens that the platform knows; the build takes the list from identity, which owns it. */
@Component
public final class AttributeCatalogue {

    private static final String LIST = "data/attributes.csv";
    private static final String YES = "yes";

    private final Map<String, CitizenAttribute> byKey = new LinkedHashMap<>();

    public AttributeCatalogue() {
        List<String> columns = CsvResource.header(LIST);
        CsvResource.rows(LIST).forEach(row -> {
            CitizenAttribute attribute = attribute(columns, row);
            byKey.put(attribute.key(), attribute);
        });
    }

    public Collection<CitizenAttribute> all() {
        return byKey.values();
    }

    public Optional<CitizenAttribute> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    private static CitizenAttribute attribute(List<String> columns, List<String> row) {
        return new CitizenAttribute(
                row.get(columns.indexOf("key")),
                row.get(columns.indexOf("name_id")),
                row.get(columns.indexOf("name_en")),
                row.get(columns.indexOf("type")),
                YES.equals(row.get(columns.indexOf("identifier"))),
                YES.equals(row.get(columns.indexOf("storable"))),
                "substantial".equals(row.get(columns.indexOf("assurance"))));
    }
}
