package id.satugerbang.identity.canonical;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in the form of RFC 8785 (JCS): no white space, members sorted by their UTF-16 code units, shortest escapes. Takes maps,
 * lists, strings, booleans and whole numbers of at most 53 bits.
 */
public final class CanonicalJson {

    private static final long LARGEST = (1L << 53) - 1;
    private static final int FIRST_PRINTABLE = 0x20;

    private CanonicalJson() {}

    /** The form as text. @throws IllegalArgumentException for what it does not take, half a surrogate pair included */
    public static String text(Map<String, ?> object) {
        StringBuilder json = new StringBuilder(512);
        write(json, object);
        return json.toString();
    }

    /** The form as bytes (UTF-8). */
    public static byte[] bytes(Map<String, ?> object) {
        return text(object).getBytes(StandardCharsets.UTF_8);
    }

    private static void write(StringBuilder json, Object value) {
        if (value instanceof Map<?, ?> object) {
            object(json, object);
        } else if (value instanceof List<?> array) {
            array(json, array);
        } else if (value instanceof String text) {
            string(json, text);
        } else if (value instanceof Boolean truth) {
            json.append(truth.booleanValue());
        } else if (value instanceof Long || value instanceof Integer) {
            number(json, ((Number) value).longValue());
        } else {
            throw new IllegalArgumentException("no canonical form of " + value.getClass());
        }
    }

    private static void object(StringBuilder json, Map<?, ?> object) {
        Map<String, Object> sorted = new TreeMap<>();
        object.forEach((name, value) -> sorted.put((String) name, value));
        String separator = "{";
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            json.append(separator);
            string(json, member.getKey());
            json.append(':');
            write(json, member.getValue());
            separator = ",";
        }
        json.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void array(StringBuilder json, List<?> array) {
        String separator = "[";
        for (Object item : array) {
            json.append(separator);
            write(json, item);
            separator = ",";
        }
        json.append(array.isEmpty() ? "[]" : "]");
    }

    private static void number(StringBuilder json, long number) {
        if (Math.abs(number) > LARGEST) {
            throw new IllegalArgumentException("a number of more than 53 bits");
        }
        json.append(number);
    }

    private static void string(StringBuilder json, String text) {
        json.append('"');
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (Character.isSurrogate(unit)) {
                refuseHalfPair(text, at);
            }
            character(json, unit);
        }
        json.append('"');
    }

    private static void refuseHalfPair(String text, int at) {
        boolean paired = Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        if (!paired) {
            throw new IllegalArgumentException("half a surrogate pair");
        }
    }

    private static void character(StringBuilder json, char unit) {
        switch (unit) {
            case '"', '\\' -> json.append('\\').append(unit);
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (unit < FIRST_PRINTABLE) {
                    json.append("\\u00")
                            .append(Character.forDigit(unit >> 4, 16))
                            .append(Character.forDigit(unit & 15, 16));
                } else {
                    json.append(unit);
                }
            }
        }
    }
}
