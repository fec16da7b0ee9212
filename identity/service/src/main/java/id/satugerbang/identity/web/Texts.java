package id.satugerbang.identity.web;

import id.satugerbang.support.problem.ProblemCatalogue;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Sentences about faults and doubts, in the language that the caller of this request prefers. */
@Component
public class Texts {

    private final ResourceBundle indonesian = bundle(Locale.forLanguageTag("id"));
    private final ResourceBundle english = bundle(Locale.ENGLISH);

    /** The sentence for a snake_case fault code; Indonesian outside a request. */
    public String of(String code) {
        return (english() ? english : indonesian).getString(code);
    }

    /** {@code id} or {@code en}, as the caller of this request prefers. */
    public String language() {
        return english() ? "en" : "id";
    }

    private static boolean english() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
                && ProblemCatalogue.preferred(call.getRequest().getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                        .getLanguage()
                        .equals("en");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "texts.faults",
                locale,
                Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
