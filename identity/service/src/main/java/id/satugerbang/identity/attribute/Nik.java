package id.satugerbang.identity.attribute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A national identity number: region of first registration (PPKKCC), birth date (DDMMYY; women: DD + 40), serial. It has no
 * check digit.
 *
 * @param digits the sixteen digits
 */
record Nik(String digits) {

    static final int LENGTH = 16;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{16}");
    private static final int WOMEN = 40;
    private static final int LEAP_YEAR = 2000;
    private static final int COMMON_YEAR = 2001;

    static boolean hasForm(String text) {
        return DIGITS.matcher(text).matches();
    }

    /** The region as a code with dots. */
    String region() {
        return digits.substring(0, 2) + "." + digits.substring(2, 4) + "." + digits.substring(4, 6);
    }

    boolean isWoman() {
        return writtenDay() > WOMEN;
    }

    /** The century is not written: a 29 February counts where one of both centuries has it. */
    boolean hasPossibleDate() {
        int month = number(8);
        if (month < 1 || month > 12) {
            return false;
        }
        int year = number(10) % 4 == 0 ? LEAP_YEAR : COMMON_YEAR;
        return day() >= 1 && day() <= YearMonth.of(year, month).lengthOfMonth();
    }

    boolean hasSerial() {
        return !digits.endsWith("0000");
    }

    boolean bornOn(LocalDate date) {
        return day() == date.getDayOfMonth() && number(8) == date.getMonthValue() && number(10) == date.getYear() % 100;
    }

    private int day() {
        return isWoman() ? writtenDay() - WOMEN : writtenDay();
    }

    private int writtenDay() {
        return number(6);
    }

    private int number(int at) {
        return Integer.parseInt(digits.substring(at, at + 2));
    }

    @Override
    public String toString() {
        return "NIK";
    }
}
