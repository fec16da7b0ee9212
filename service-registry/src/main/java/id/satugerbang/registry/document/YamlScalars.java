package id.satugerbang.registry.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Plain scalars of YAML as the core schema of YAML 1.2.2 (section 10.3.2) reads them, so that {@code no} and {@code 2024-01-01} stay
 * text. Digits behind a leading zero stay text too: they are codes, not amounts; so do {@code .inf} and {@code .nan}, which JSON lacks.
 */
final class YamlScalars {

    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Pattern INTEGER = Pattern.compile("[-+]?(?:0|[1-9][0-9]*)");
    private static final Pattern BASED = Pattern.compile("0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern FLOAT =
            Pattern.compile("[-+]?(?:\\.[0-9]+|(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,3})?");
    private static final JsonNodeFactory NODES = new JsonNodeFactory();

    private YamlScalars() {}

    static JsonNode of(String text) {
        if (NULL.contains(text)) {
            return NODES.nullNode();
        }
        if (TRUE.contains(text) || FALSE.contains(text)) {
            return NODES.booleanNode(TRUE.contains(text));
        }
        char first = text.charAt(0);
        boolean numeric = first == '-' || first == '+' || first == '.' || (first >= '0' && first <= '9');
        return numeric && text.length() <= DocumentLimits.DIGITS ? number(text) : NODES.stringNode(text);
    }

    private static JsonNode number(String text) {
        if (INTEGER.matcher(text).matches()) {
            return integer(new BigInteger(text));
        }
        if (BASED.matcher(text).matches()) {
            return integer(new BigInteger(text.substring(2), text.charAt(1) == 'x' ? 16 : 8));
        }
        return FLOAT.matcher(text).matches() ? NODES.numberNode(new BigDecimal(text)) : NODES.stringNode(text);
    }

    private static JsonNode integer(BigInteger value) {
        if (value.bitLength() < Integer.SIZE) {
            return NODES.numberNode(value.intValue());
        }
        return value.bitLength() < Long.SIZE ? NODES.numberNode(value.longValue()) : NODES.numberNode(value);
    }
}
