package id.satugerbang.registry.standard;

import tools.jackson.databind.JsonNode;

/** Whether an element of a standard, as JSON of the contract, is said whole, or begun. */
final class StatedElements {

    private StatedElements() {}

    /** True where citizens can read the element as it is. */
    static boolean isStated(String key, JsonNode value) {
        return switch (key) {
            case "persyaratan" -> value.valueStream().anyMatch(requirement -> says(requirement.path("text")));
            case "penanganan_pengaduan" -> says(value.path("text"));
            case "jangka_waktu" ->
                ServiceDuration.parse(value.path("duration").asString("")).isPresent();
            case "biaya_tarif" -> value.path("amount").isIntegralNumber();
            default -> says(value);
        };
    }

    /** True where something was typed, and the Indonesian text that it wants was not yet: a dash or a blank in its place says nothing. */
    static boolean isBegun(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().anyMatch(StatedElements::isBegun);
        }
        JsonNode text = value.path("text").isObject() ? value.path("text") : value;
        return text.path("id").asString("").isEmpty() && holdsWord(value);
    }

    private static boolean holdsWord(JsonNode value) {
        return value.isContainer() ? value.valueStream().anyMatch(StatedElements::holdsWord) : isWord(value);
    }

    private static boolean says(JsonNode text) {
        return isWord(text.path("id"));
    }

    /** A number, or a text with any letter or digit. */
    private static boolean isWord(JsonNode value) {
        return value.isNumber()
                || value.isString() && value.stringValue().codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
