package id.satugerbang.registry.region;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Names of regions by Kemendagri code: provinces, regencies and cities, districts of East Java. */
@Component
public final class Regions {

    private final Map<String, String> names = new HashMap<>();

    public Regions() {
        for (String file : new String[] {"provinces.csv", "regions.csv", "districts.csv"}) {
            CsvResource.rows("data/" + file).forEach(row -> names.put(row.get(0), row.get(1)));
        }
    }

    /** Name of the region with that code; empty where the code is below or outside what is known. */
    public Optional<String> name(String code) {
        return Optional.ofNullable(names.get(code));
    }
}
