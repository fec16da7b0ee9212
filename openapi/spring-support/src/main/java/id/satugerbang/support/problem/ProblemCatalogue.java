package id.satugerbang.support.problem;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The texts of every {@link ProblemCode}, in Indonesian and English; the platform's language is Indonesian. */
public final class ProblemCatalogue {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final String BUNDLE = "problems";

    private final ResourceBundle indonesian = bundle(INDONESIAN);
    private final ResourceBundle english = bundle(Locale.ENGLISH);

    /** The problem for one refusal, in the language that {@code acceptLanguage} prefers (RFC 9110 section 12.5.4). */
    public Problem problem(
            ProblemCode code,
            @Nullable String detail,
            List<ProblemError> errors,
            @Nullable String traceId,
            @Nullable String acceptLanguage) {
        Locale locale = preferred(acceptLanguage);
        return new Problem(
                "/problems/" + code.wire(),
                title(code, locale),
                code.status(),
                detail == null ? meaning(code, locale) : detail,
                code.wire(),
                fix(code, locale),
                traceId,
                errors.stream().map(error -> explained(error, locale)).toList());
    }

    public String title(ProblemCode code, Locale locale) {
        return text(code, "title", locale);
    }

    /** What the refusal means, for every call that gets it. */
    public String meaning(ProblemCode code, Locale locale) {
        return text(code, "meaning", locale);
    }

    /** What the caller can do. */
    public String fix(ProblemCode code, Locale locale) {
        return text(code, "fix", locale);
    }

    /** English where the header prefers it over Indonesian, else Indonesian; a header that does not parse counts as absent. */
    public static Locale preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return INDONESIAN;
        }
        try {
            Locale match =
                    Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(INDONESIAN, Locale.ENGLISH));
            return match == null ? INDONESIAN : match;
        } catch (IllegalArgumentException notALanguageRange) {
            return INDONESIAN;
        }
    }

    /** An error that came without a sentence gets the one of its code, where there is one. */
    private ProblemError explained(ProblemError error, Locale locale) {
        String key = "error." + error.code();
        ResourceBundle texts = texts(locale);
        return error.detail() == null && texts.containsKey(key)
                ? new ProblemError(error.pointer(), error.code(), texts.getString(key))
                : error;
    }

    private String text(ProblemCode code, String part, Locale locale) {
        return texts(locale).getString(code.wire() + "." + part);
    }

    private ResourceBundle texts(Locale locale) {
        return locale.getLanguage().equals("en") ? english : indonesian;
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE,
                locale,
                ProblemCatalogue.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
