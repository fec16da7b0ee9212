package id.satugerbang.quickstart.agencies.dukcapil;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What a citizen fills in for a child's identity card. */
final class ApplicationForm {

    private static final int ADULT_YEARS = 17;
    private static final int LONGEST = 200;

    private final JsonNode fields;

    ApplicationForm(JsonNode fields) {
        this.fields = fields;
    }

    /** Fault by field; empty where the form is complete. */
    Map<String, String> faults(LocalDate today) {
        Map<String, String> faults = new TreeMap<>();
        requireText(faults, "nama_anak");
        requireText(faults, "alamat");
        requireChild(faults, today);
        requireGender(faults);
        return faults;
    }

    private void requireText(Map<String, String> faults, String field) {
        String value = fields.path(field).asString("").strip();
        if (value.isEmpty()) {
            faults.put(field, "Wajib diisi.");
        } else if (value.length() > LONGEST) {
            faults.put(field, "Paling panjang " + LONGEST + " huruf.");
        }
    }

    private void requireChild(Map<String, String> faults, LocalDate today) {
        try {
            LocalDate born = LocalDate.parse(fields.path("tanggal_lahir").asString(""));
            if (born.isAfter(today)) {
                faults.put("tanggal_lahir", "Tanggal lahir belum tiba.");
            } else if (!born.plusYears(ADULT_YEARS).isAfter(today)) {
                faults.put("tanggal_lahir", "KIA untuk anak di bawah 17 tahun.");
            }
        } catch (DateTimeParseException noDate) {
            faults.put("tanggal_lahir", "Tulis sebagai TTTT-BB-HH.");
        }
    }

    private void requireGender(Map<String, String> faults) {
        JsonNode gender = fields.path("jenis_kelamin");
        if (!gender.isMissingNode() && !gender.asString("").matches("[LP]")) {
            faults.put("jenis_kelamin", "Pilih L atau P.");
        }
    }
}
