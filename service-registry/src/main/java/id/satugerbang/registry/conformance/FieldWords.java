package id.satugerbang.registry.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Takes the name of a field apart into words. */
final class FieldWords {

    private FieldWords() {}

    /** Lower-case words of {@code tglLahir}, {@code TGL_LHR}, {@code Tanggal lahir}; a number at the end is left out. */
    static List<String> of(String name) {
        String spaced = name.replaceAll("([\\p{Ll}\\p{N}])(\\p{Lu})", "$1 $2")
                .replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return Arrays.stream(spaced.split(" ", -1))
                .filter(word -> !word.isEmpty() && !word.matches("[0-9]+"))
                .toList();
    }

    static String key(List<String> words) {
        return String.join("", words);
    }
}
