package id.satugerbang.support.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code date:PATTERN}: day, month and year ({@code d}, {@code M}, {@code y}) with plain separators. */
final class DateFormat implements ValueFormat {

    private static final Pattern ALLOWED = Pattern.compile("(?:d{1,2}|M{1,4}|y{4}|yy|[-/. ,])+");
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final String pattern;
    private final DateTimeFormatter formatter;

    private DateFormat(String pattern) {
        this.pattern = pattern;
        this.formatter = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), INDONESIAN)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    static Optional<ValueFormat> of(String pattern) {
        boolean whole = pattern.contains("d") && pattern.contains("M") && pattern.contains("y");
        boolean year = pattern.equals("yyyy");
        return ALLOWED.matcher(pattern).matches() && (whole || year)
                ? Optional.of(new DateFormat(pattern))
                : Optional.empty();
    }

    @Override
    public boolean fits(String attributeType) {
        return attributeType.equals("date");
    }

    @Override
    public String render(String stored) throws UnrenderableValueException {
        try {
            return LocalDate.parse(stored).format(formatter);
        } catch (DateTimeException notADate) {
            throw new UnrenderableValueException("date:" + pattern);
        }
    }
}
