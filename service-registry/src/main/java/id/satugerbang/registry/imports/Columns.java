package id.satugerbang.registry.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the columns of a table are taken for, whatever their case and blanks, in Indonesian or English. */
final class Columns {

    static final String AGENCY = "agency";
    static final String SLUG = "slug";
    static final String NAME = "name";
    static final String NAME_EN = "name_en";
    static final String SUMMARY = "summary";
    static final String SUMMARY_EN = "summary_en";
    static final String SECTOR = "sector";
    static final String REGION = "region";
    static final String LIFE_EVENTS = "life_events";
    static final String SIMULATED = "simulated";
    static final String SOURCE = "source";
    /** The column by which a list of innovations is known. */
    static final String AGENCY_REGION = "region_code";

    private static final Map<String, List<String>> NAMES = names();
    private static final Map<String, String> POINTERS = Map.of(
            AGENCY, "/agency",
            SLUG, "/service/slug",
            NAME, "/service/name",
            NAME_EN, "/service/name/en",
            SUMMARY, "/service/summary",
            SUMMARY_EN, "/service/summary/en",
            SECTOR, "/service/sector",
            REGION, "/service/region",
            LIFE_EVENTS, "/service/life_events",
            SIMULATED, "/service/simulated");

    private final List<String> header;
    private final List<@Nullable String> fields = new ArrayList<>();

    Columns(List<String> header) {
        this.header = List.copyOf(header);
        Map<String, String> known = new HashMap<>();
        NAMES.forEach((field, names) -> names.forEach(name -> known.put(name, field)));
        Set<String> taken = new HashSet<>();
        for (String column : header) {
            String field = known.get(key(column));
            fields.add(field != null && taken.add(field) ? field : null);
        }
    }

    /** Names of the columns as in the file. */
    List<String> header() {
        return header;
    }

    /** What each column is taken for; nothing for one that is passed over. */
    List<@Nullable String> fields() {
        return fields;
    }

    boolean has(String field) {
        return fields.contains(field);
    }

    /** The values of a row by what they are. */
    Map<String, String> values(List<String> row) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int index = 0; index < Math.min(fields.size(), row.size()); index++) {
            String field = fields.get(index);
            String value = row.get(index).replace('\u00A0', ' ').strip();
            if (field != null && !value.isEmpty()) {
                values.put(field, value);
            }
        }
        return values;
    }

    /** For each place of a row in the contract the name of the column that it comes from. */
    Map<String, String> byPointer() {
        Map<String, String> names = new HashMap<>();
        for (int index = 0; index < fields.size(); index++) {
            String field = fields.get(index);
            if (field != null) {
                names.put(
                        field.equals(AGENCY_REGION) ? "/service/region" : POINTERS.getOrDefault(field, "/" + field),
                        header.get(index));
            }
        }
        return names;
    }

    private static String key(String column) {
        return column.replace("\uFEFF", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .replace(' ', '_');
    }

    private static Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put(
                AGENCY,
                List.of(
                        AGENCY,
                        "instansi",
                        "kode_instansi",
                        "alias_instansi",
                        "opd",
                        "skpd",
                        "perangkat_daerah",
                        "dinas",
                        "unit_kerja"));
        names.put(SLUG, List.of(SLUG, "kode_layanan", "alamat_singkat", "singkatan"));
        names.put(
                NAME,
                List.of(
                        NAME,
                        "nama",
                        "nama_layanan",
                        "layanan",
                        "jenis_layanan",
                        "nama_inovasi",
                        "inovasi",
                        "judul",
                        "service",
                        "service_name"));
        names.put(
                NAME_EN,
                List.of(NAME_EN, "nama_en", "nama_inggris", "nama_layanan_en", "nama_bahasa_inggris", "english_name"));
        names.put(SUMMARY, List.of(SUMMARY, "ringkasan", "deskripsi", "uraian", "keterangan", "description"));
        names.put(SUMMARY_EN, List.of(SUMMARY_EN, "ringkasan_en", "ringkasan_inggris", "deskripsi_inggris"));
        names.put(SECTOR, List.of(SECTOR, "sektor", "bidang", "urusan", "bidang_urusan"));
        names.put(
                REGION,
                List.of(REGION, "wilayah", "kode_wilayah", "kode_daerah", "daerah", "kode_kemendagri", "kab_kota"));
        names.put(AGENCY_REGION, List.of(AGENCY_REGION));
        names.put(LIFE_EVENTS, List.of(LIFE_EVENTS, "peristiwa_hidup", "peristiwa", "peristiwa_kehidupan"));
        names.put(SIMULATED, List.of(SIMULATED, "simulasi", "contoh", "data_contoh", "uji_coba"));
        names.put(SOURCE, List.of(SOURCE, "sumber"));
        return names;
    }
}
