package id.satugerbang.gateway.edge;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells a raw path that every server reads the same way from one that can be read in more than one. */
final class RawPath {

    private static final String NEVER_ENCODED = "/\\.;";

    private static final Pattern ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");

    private RawPath() {}

    /**
     * True for dot segments, empty segments, backslashes, path parameters, encoded separators, dots and controls, encoded
     * percent signs that begin another escape, broken escapes, and bytes that are not UTF-8.
     */
    static boolean isAmbiguous(String path) {
        return !path.startsWith("/") || hasForbiddenCharacter(path) || hasBadSegment(path) || hasBadEscape(path);
    }

    /** True where an escape stands for a character that never needs one (RFC 3986 section 2.3). @param path unambiguous */
    static boolean escapesUnreserved(String path) {
        for (int at = path.indexOf('%'); at >= 0; at = path.indexOf('%', at + 1)) {
            int octet = octet(path, at);
            if (octet == '-' || octet == '_' || octet == '~' || octet < 0x80 && Character.isLetterOrDigit(octet)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasForbiddenCharacter(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c <= ' ' || c >= 0x7f || c == '\\' || c == ';' || c == '#') {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBadSegment(String path) {
        if (path.contains("//")) {
            return true;
        }
        for (int at = path.indexOf("/."); at >= 0; at = path.indexOf("/.", at + 1)) {
            int end = path.indexOf('/', at + 1);
            int length = (end < 0 ? path.length() : end) - at - 1;
            if (length == 1 || (length == 2 && path.charAt(at + 2) == '.')) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBadEscape(String path) {
        if (path.indexOf('%') < 0) {
            return false;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(path.length());
        for (int i = 0; i < path.length(); i++) {
            int value = path.charAt(i);
            if (value == '%') {
                value = octet(path, i);
                if (value < 0 || isNeverEncoded(value)) {
                    return true;
                }
                i += 2;
            }
            bytes.write(value);
        }
        return ENCODED.matcher(bytes.toString(StandardCharsets.ISO_8859_1)).find() || !isUtf8(bytes.toByteArray());
    }

    private static boolean isNeverEncoded(int value) {
        return value < ' ' || value == 0x7f || NEVER_ENCODED.indexOf(value) >= 0;
    }

    private static int octet(String path, int at) {
        if (at + 2 >= path.length() || path.charAt(at) != '%') {
            return -1;
        }
        int high = Character.digit(path.charAt(at + 1), 16);
        int low = Character.digit(path.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
