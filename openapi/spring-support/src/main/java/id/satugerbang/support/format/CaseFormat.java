package id.satugerbang.support.format;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** {@code case:upper}, {@code case:lower}: letters as an agency keeps its names. */
final class CaseFormat implements ValueFormat {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final Set<String> TYPES = Set.of("text", "choice", "email");

    private final UnaryOperator<String> change;

    private CaseFormat(UnaryOperator<String> change) {
        this.change = change;
    }

    static Optional<ValueFormat> of(String argument) {
        return switch (argument) {
            case "upper" -> Optional.of(new CaseFormat(text -> text.toUpperCase(INDONESIAN)));
            case "lower" -> Optional.of(new CaseFormat(text -> text.toLowerCase(INDONESIAN)));
            default -> Optional.empty();
        };
    }

    @Override
    public boolean fits(String attributeType) {
        return TYPES.contains(attributeType);
    }

    @Override
    public String render(String stored) {
        return change.apply(stored);
    }
}
