package id.satugerbang.registry.region;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Names of regions by Kemendagri code: provinces, regencies and cities, districts of East Java. */
@Component
public final class Regions {

    private final Map<String, String> names = new HashMap<>();
    /** Regions whose parts are known, and so every part that they have. */
    private final Set<String> divided = new HashSet<>();

    public Regions() {
        for (String file : new String[] {"provinces.csv", "regions.csv", "districts.csv"}) {
            CsvResource.rows("data/" + file).forEach(row -> names.put(row.get(0), row.get(1)));
        }
        names.keySet().stream()
                .filter(code -> code.indexOf('.') > 0)
                .forEach(code -> divided.add(code.substring(0, code.lastIndexOf('.'))));
    }

    /**
     * True for a region that there is: provinces, regencies and cities all stand in the list; districts and villages count where the
     * part that is known of their code is right.
     */
    public boolean exists(String code) {
        if (names.containsKey(code)) {
            return true;
        }
        int last = code.lastIndexOf('.');
        String above = last < 0 ? "" : code.substring(0, last);
        return above.indexOf('.') > 0 && !divided.contains(above) && exists(above);
    }

    /** @throws ProblemException {@code invalid_value} where there is no such region */
    public void require(String pointer, String code) {
        if (!exists(code)) {
            throw ProblemException.at(ProblemCode.INVALID_VALUE, pointer, "region_unknown", code);
        }
    }

    /** Name of the region with that code; empty where the code is below or outside what is known. */
    public Optional<String> name(String code) {
        return Optional.ofNullable(names.get(code));
    }
}
