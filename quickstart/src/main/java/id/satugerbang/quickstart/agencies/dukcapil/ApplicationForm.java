package id.satugerbang.quickstart.agencies.dukcapil;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What a citizen fills in for a child's identity card. */
final class ApplicationForm {

    private static final int ADULT_YEARS = 17;
    private static final int LONGEST = 200;
    private static final int WOMEN = 40;
    private static final String DIGITS = "[0-9]{16}";

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
        requireChoice(faults, "jenis_kelamin", "[LP]", "Pilih L atau P.");
        requireChoice(faults, "pengambilan", "loket|kelurahan", "Pilih loket atau kelurahan.");
        requireChoice(faults, "no_kk", DIGITS, "Nomor KK terdiri atas 16 angka.");
        requireNik(faults);
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

    private void requireChoice(Map<String, String> faults, String field, String pattern, String fault) {
        JsonNode value = fields.path(field);
        if (!value.isMissingNode() && !value.asString("").matches(pattern)) {
            faults.put(field, fault);
        }
    }

    /** A NIK has the birth date of its owner in its seventh to twelfth digit, women with 40 added to the day. */
    private void requireNik(Map<String, String> faults) {
        requireChoice(faults, "nik_anak", DIGITS, "NIK terdiri atas 16 angka.");
        if (faults.isEmpty() && !fields.path("nik_anak").isMissingNode()) {
            LocalDate born = LocalDate.parse(fields.path("tanggal_lahir").stringValue());
            String written = fields.path("nik_anak").stringValue().substring(6, 12);
            String boy = born.format(DateTimeFormatter.ofPattern("ddMMyy", Locale.ROOT));
            String girl = (born.getDayOfMonth() + WOMEN) + boy.substring(2);
            if (!written.equals(boy) && !written.equals(girl)) {
                faults.put("nik_anak", "NIK tidak sesuai dengan tanggal lahir.");
            }
        }
    }
}
