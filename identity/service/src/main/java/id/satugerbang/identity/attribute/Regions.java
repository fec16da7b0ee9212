package id.satugerbang.identity.attribute;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Region codes ({@code 35}, {@code 35.78}, {@code 35.78.09}) that are known: all provinces, and everything down to the
 * district (kecamatan) inside those provinces whose districts are listed. What lies in other provinces is not judged.
 */
@Component
class Regions {

    private static final int PROVINCE = 2;
    private static final int DISTRICT = 8;

    private final Set<String> codes = new HashSet<>();
    private final Set<String> listedProvinces = new HashSet<>();

    Regions() {
        CsvResource.rows("provinces.csv").forEach(row -> codes.add(row[0]));
        CsvResource.rows("regions.csv").forEach(row -> codes.add(row[0]));
        CsvResource.rows("districts.csv").forEach(row -> {
            codes.add(row[0]);
            listedProvinces.add(row[0].substring(0, PROVINCE));
        });
    }

    /** True unless {@code code} (with dots; a village counts as its district) certainly does not exist. */
    boolean isPlausible(String code) {
        String province = code.substring(0, PROVINCE);
        if (!listedProvinces.contains(province)) {
            return codes.contains(province);
        }
        return codes.contains(code.substring(0, Math.min(code.length(), DISTRICT)));
    }
}
