package id.satugerbang.support.format;

import java.util.Optional;

/**
 * {@code x-citizen-template}: a literal with exactly one {@code {}}, the place of the value. Never an expression.
 *
 * @param before text ahead of the value
 * @param after text behind it
 */
public record ValueTemplate(String before, String after) {

    private static final String PLACE = "{}";

    /** The template; empty where the text has not exactly one place. */
    public static Optional<ValueTemplate> parse(String text) {
        int at = text.indexOf(PLACE);
        if (at < 0 || text.indexOf(PLACE, at + PLACE.length()) >= 0) {
            return Optional.empty();
        }
        return Optional.of(new ValueTemplate(text.substring(0, at), text.substring(at + PLACE.length())));
    }

    public String render(String value) {
        return before + value + after;
    }
}
