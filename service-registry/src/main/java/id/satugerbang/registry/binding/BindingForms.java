package id.satugerbang.registry.binding;

import java.util.regex.Pattern;

/** Which {@code x-citizen-format} and {@code x-citizen-template} there are. Both are literals, never expressions. */
final class BindingForms {

    private static final String UNIT = "(?:dd?|MM?|yyyy|yy)";
    private static final Pattern DATE =
            Pattern.compile("date:(?=.{0,9}d)(?=.{0,9}M)(?=.{0,9}y)" + UNIT + "[/. -]?" + UNIT + "[/. -]?" + UNIT);
    private static final Pattern GENDER = Pattern.compile("gender:[A-Za-z0-9_-]{1,30}/[A-Za-z0-9_-]{1,30}");
    private static final int LONGEST_TEMPLATE = 500;
    private static final String PLACE = "{}";

    private BindingForms() {}

    /** True where the value of the attribute can be written that way. */
    static boolean fits(String format, CitizenAttribute attribute) {
        return switch (attribute.type()) {
            case "date" -> DATE.matcher(format).matches();
            case "choice" ->
                "jenis_kelamin".equals(attribute.key())
                        && GENDER.matcher(format).matches();
            case "nik", "kk", "region", "phone" -> "digits".equals(format);
            case "text" -> "upper".equals(format);
            default -> false;
        };
    }

    /** True for a literal with exactly one place for the value. */
    static boolean isTemplate(String template) {
        int place = template.indexOf(PLACE);
        String literal = template.replace(PLACE, "");
        return template.length() <= LONGEST_TEMPLATE
                && place >= 0
                && place == template.lastIndexOf(PLACE)
                && literal.chars().noneMatch(each -> each == '{' || each == '}' || Character.isISOControl(each));
    }
}
