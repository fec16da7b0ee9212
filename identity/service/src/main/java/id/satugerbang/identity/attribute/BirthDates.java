package id.satugerbang.identity.attribute;

import java.time.LocalDate;

/** The birth date that stands inside a NIK. */
public final class BirthDates {

    private BirthDates() {}

    /** True where the NIK tells this day and month, and the last two digits of this year; a NIK does not tell the century. */
    public static boolean agree(String nik, LocalDate born) {
        return Nik.hasForm(nik) && new Nik(nik).bornOn(born);
    }
}
