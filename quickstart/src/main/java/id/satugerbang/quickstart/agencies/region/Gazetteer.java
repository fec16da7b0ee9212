package id.satugerbang.quickstart.agencies.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** East Java's regencies and districts by Kemendagri code. Villages are known by number alone. */
public final class Gazetteer {

    private static final int REGENCY = "35.78".length();
    private static final int DISTRICT = "35.78.09".length();

    private final Map<String, String> regions;
    private final Map<String, String> districts;

    private Gazetteer(Map<String, String> regions, Map<String, String> districts) {
        this.regions = regions;
        this.districts = districts;
    }

    /** The province's own lists. */
    public static Gazetteer load() {
        return new Gazetteer(names("regions-jawa-timur.csv"), names("kecamatan-jawa-timur.csv"));
    }

    /** The village with a well-formed code; empty where its district is not in the province. */
    public Optional<Location> village(String code) {
        String district = code.substring(0, DISTRICT);
        String regency = code.substring(0, REGENCY);
        String districtName = districts.get(district);
        String regencyName = regions.get(regency);
        if (districtName == null || regencyName == null) {
            return Optional.empty();
        }
        String village = "Wilayah " + code.substring(DISTRICT + 1) + " (simulasi)";
        return Optional.of(new Location(
                "35", regency, district, code, "Jawa Timur", regencyName, districtName, village, "Asia/Jakarta"));
    }

    /** Districts by code, in its order. */
    public SortedMap<String, String> districts() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(districts));
    }

    /** Name of a regency or city. */
    public Optional<String> regency(String code) {
        return code.length() == REGENCY ? Optional.ofNullable(regions.get(code)) : Optional.empty();
    }

    private static Map<String, String> names(String file) {
        try (InputStream resource = Gazetteer.class.getResourceAsStream("/regions/" + file)) {
            if (resource == null) {
                throw new IllegalStateException("The resource " + file + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toUnmodifiableMap(fields -> fields[0], fields -> fields[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
