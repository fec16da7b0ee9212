package id.satugerbang.identity.disclosure;

import id.satugerbang.support.format.UnrenderableValueException;
import id.satugerbang.support.format.ValueFormat;
import id.satugerbang.support.format.ValueTemplate;
import org.jspecify.annotations.Nullable;

/** The form in which an operation wants a value: first the format, then the template around it. */
record Rendering(@Nullable ValueFormat format, @Nullable ValueTemplate template) {

    String render(String stored) throws UnrenderableValueException {
        String written = format == null ? stored : format.render(stored);
        return template == null ? written : template.render(written);
    }
}
