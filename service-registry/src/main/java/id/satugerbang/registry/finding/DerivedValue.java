package id.satugerbang.registry.finding;

import org.jspecify.annotations.Nullable;

/**
 * Something that an operation leaves unsaid and that the platform says itself.
 *
 * @param pointer the operation
 * @param member what it does not say
 * @param value what holds instead: a text, or plain lists and maps
 * @param origin what it was taken from
 * @param alias what the agency calls it, where that cannot be used
 */
public record DerivedValue(
        String pointer,
        String member,
        Object value,
        Origin origin,
        @Nullable String alias) {

    /** What a value was taken from. */
    public enum Origin {
        PATH,
        DESCRIPTION,
        RULE,
        DOCUMENT,
        TAG
    }
}
