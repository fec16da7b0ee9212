package id.satugerbang.registry.binding;

import org.jspecify.annotations.Nullable;

/**
 * One place of an operation that the gateway fills in.
 *
 * @param place {@code path}, {@code query}, {@code header} or {@code body}
 * @param name name of the parameter; in a body the RFC 6901 pointer of the property
 * @param required false where it is left out when the value is not known or not consented to
 * @param form how the value is written
 */
public record Binding(CitizenAttribute attribute, String place, String name, boolean required, Form form) {

    /**
     * How a value is written.
     *
     * @param format {@code x-citizen-format}; absent is the form in which it is kept
     * @param template {@code x-citizen-template}: a literal with one {@code {}}
     * @param type JSON type of a body property
     */
    public record Form(@Nullable String format, @Nullable String template, String type) {}
}
