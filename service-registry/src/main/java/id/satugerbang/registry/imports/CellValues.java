package id.satugerbang.registry.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of cells as people and spreadsheets write them. */
final class CellValues {

    private static final Set<String> YES = Set.of("ya", "y", "yes", "true", "benar", "1", "x", "v", "\u2713", "\u2714");
    private static final Set<String> NO = Set.of("tidak", "t", "tdk", "no", "n", "false", "salah", "0", "-", "bukan");
    private static final Pattern WHOLE = Pattern.compile("(\\d{2})[.,]0+");
    private static final Pattern TENS = Pattern.compile("(\\d{2})[.,](\\d)");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})?(\\d{4})?");

    private CellValues() {}

    /** Yes or no; empty for anything else. */
    static Optional<Boolean> truth(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** A region code with dots, as Kemendagri writes it: {@code 35,78}, {@code 3578} and {@code 35.0} are read too. */
    static String region(String text) {
        String code = text.strip().replace(" ", "");
        Matcher whole = WHOLE.matcher(code);
        if (whole.matches()) {
            return whole.group(1);
        }
        Matcher tens = TENS.matcher(code);
        if (tens.matches()) {
            return tens.group(1) + "." + tens.group(2) + "0";
        }
        Matcher digits = DIGITS.matcher(code);
        if (digits.matches()) {
            StringBuilder dotted = new StringBuilder(digits.group(1));
            for (int group = 2; group <= digits.groupCount(); group++) {
                if (digits.group(group) != null) {
                    dotted.append('.').append(digits.group(group));
                }
            }
            return dotted.toString();
        }
        return code.replace(',', '.');
    }
}
