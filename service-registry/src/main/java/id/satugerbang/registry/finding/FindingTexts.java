package id.satugerbang.registry.finding;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** Says what a finding means and what to change, in Indonesian and English. */
@Component
public final class FindingTexts {

    private final ResourceBundle indonesian = bundle("id");
    private final ResourceBundle english = bundle("en");

    /** What is wrong. */
    public String message(Finding finding, Locale locale) {
        return text(finding, "message", locale);
    }

    /** What to change. */
    public String fix(Finding finding, Locale locale) {
        return text(finding, "fix", locale);
    }

    private String text(Finding finding, String part, Locale locale) {
        ResourceBundle texts = "en".equals(locale.getLanguage()) ? english : indonesian;
        String pattern = texts.getString(finding.code().wire() + "." + part);
        return new MessageFormat(pattern, Locale.ROOT)
                .format(finding.arguments().toArray());
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "findings",
                Locale.forLanguageTag(language),
                FindingTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
