package id.satugerbang.registry.conformance;

import id.satugerbang.registry.binding.CitizenAttribute;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the schema of a field says about the values that it takes: enough to tell that a name misleads.
 *
 * @param type JSON type; {@code string} where none is said
 * @param format of OpenAPI; empty where none is said
 * @param choices of an {@code enum}
 * @param longest most characters; -1 where that is not said
 */
record FieldShape(String type, String format, List<String> choices, int longest) {

    private static final Set<String> OTHER_FORMATS = Set.of(
            "uuid", "uri", "uri-reference", "binary", "byte", "date-time", "password", "ipv4", "ipv6", "hostname");
    private static final int NIK_DIGITS = 16;

    static FieldShape of(JsonNode schema) {
        JsonNode type = schema.path("type");
        JsonNode first = type.isArray() ? type.path(0) : type;
        return new FieldShape(
                first.asString("string"),
                schema.path("format").asString("").toLowerCase(Locale.ROOT),
                schema.path("enum")
                        .valueStream()
                        .map(value -> value.asString(""))
                        .toList(),
                schema.path("maxLength").asInt(-1));
    }

    /** True where a value of the attribute could be meant. */
    boolean fits(CitizenAttribute attribute) {
        if (type.equals("object") || type.equals("array") || type.equals("boolean") || OTHER_FORMATS.contains(format)) {
            return false;
        }
        return switch (attribute.type()) {
            case "date" -> type.equals("string") && choices.isEmpty();
            case "nik", "kk" -> choices.isEmpty() && !format.equals("date") && (longest < 0 || longest >= NIK_DIGITS);
            case "email" -> choices.isEmpty() && (format.isEmpty() || format.equals("email"));
            case "choice" -> !format.equals("date");
            default -> choices.isEmpty() && !format.equals("date");
        };
    }

    /** The {@code x-citizen-format} that the schema asks for, where it can be told. */
    Optional<String> format(CitizenAttribute attribute) {
        if (attribute.key().equals("jenis_kelamin") && choices.size() == 2 && !choices.contains("L")) {
            int male = choices.get(0).toLowerCase(Locale.ROOT).matches("m|male|pria|laki.*|1") ? 0 : 1;
            return Optional.of("gender:" + choices.get(male) + "/" + choices.get(1 - male));
        }
        return Optional.empty();
    }
}
