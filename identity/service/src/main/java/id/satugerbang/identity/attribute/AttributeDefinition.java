package id.satugerbang.identity.attribute;

import id.satugerbang.support.caller.Assurance;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of the catalogue.
 *
 * @param key stable key, see the glossary
 * @param group section of the form
 * @param choices the values that a {@link AttributeType#CHOICE} takes; empty for other types
 * @param maxLength most characters (Unicode code points) of a value
 * @param pattern what a text has to match where it has a form of its own
 * @param identifier true where a service is given verified values only
 * @param isProtected special protection (UU 24/2013 art. 84)
 * @param storable false for data that is never stored
 * @param assurance lowest assurance at which a value is shown or changed
 */
public record AttributeDefinition(
        String key,
        String nameId,
        String nameEn,
        AttributeType type,
        String group,
        List<AttributeChoice> choices,
        @Nullable Integer maxLength,
        @Nullable Pattern pattern,
        boolean identifier,
        boolean isProtected,
        boolean storable,
        Assurance assurance) {

    public AttributeDefinition {
        choices = List.copyOf(choices);
    }
}
