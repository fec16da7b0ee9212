package id.satugerbang.gateway.route;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Ways to write one path that servers may or may not tell apart: percent-encoding, case, compatibility characters. */
final class Spelling {

    private Spelling() {}

    /**
     * The one form of all spellings that some server could take for the same segment or path.
     *
     * @param text whose escapes are whole
     */
    static String folded(String text) {
        return isFolded(text) ? text : caseless(compatible(decoded(text)));
    }

    private static boolean isFolded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = i + 1 == text.length() || text.charAt(i + 1) == '/';
            if (c == '%' || c >= 0x7f || (c >= 'A' && c <= 'Z') || (ends && isPassedOver(c))) {
                return false;
            }
        }
        return true;
    }

    private static String decoded(String text) {
        return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Some file systems take full-width letters for plain ones, and pass over dots and blanks at the end of a name. */
    private static String compatible(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '/') {
                dropEnd(kept);
            }
            kept.append(c);
        }
        dropEnd(kept);
        return kept.toString();
    }

    private static void dropEnd(StringBuilder text) {
        int end = text.length();
        while (end > 0 && isPassedOver(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
    }

    private static boolean isPassedOver(char c) {
        return c == '.' || c == ' ';
    }

    /** As {@link String#equalsIgnoreCase} compares: by way of upper case, which joins more letters than lower case alone. */
    private static String caseless(String text) {
        return text.codePoints()
                .map(Character::toUpperCase)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
