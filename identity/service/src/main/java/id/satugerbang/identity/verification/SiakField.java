package id.satugerbang.identity.verification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Attributes that the civil registry matches, with its own field names and forms. */
enum SiakField {
    NIK("nik", UnaryOperator.identity()),
    NO_KK("no_kk", UnaryOperator.identity()),
    NAMA_LGKP("nama_lengkap", SiakField::upper),
    TMPT_LHR("tempat_lahir", SiakField::upper),
    TGL_LHR("tanggal_lahir", SiakField::date),
    JENIS_KLMIN("jenis_kelamin", SiakField::gender),
    NAMA_LGKP_IBU("nama_ibu", SiakField::upper),
    NAMA_LGKP_AYAH("nama_ayah", SiakField::upper),
    ALAMAT("alamat", SiakField::upper);

    private final String attribute;
    private final UnaryOperator<String> form;

    SiakField(String attribute, UnaryOperator<String> form) {
        this.attribute = attribute;
        this.form = form;
    }

    static Optional<SiakField> of(String attribute) {
        return Arrays.stream(values())
                .filter(field -> field.attribute.equals(attribute))
                .findFirst();
    }

    String attribute() {
        return attribute;
    }

    /** The value as the registry writes it. */
    String form(String value) {
        return form.apply(value);
    }

    private static String upper(String value) {
        return value.toUpperCase(Locale.ROOT);
    }

    private static String date(String value) {
        return LocalDate.parse(value).format(DateTimeFormatter.ofPattern("dd-MM-yyyy"));
    }

    private static String gender(String value) {
        return value.equals("L") ? "LAKI-LAKI" : "PEREMPUAN";
    }
}
