package id.satugerbang.gateway.platform;

import id.satugerbang.api.gateway.model.LocalizedText;
import id.satugerbang.api.gateway.model.ProblemMeaning;
import id.satugerbang.support.problem.ProblemCatalogue;
import id.satugerbang.support.problem.ProblemCode;
import java.util.Locale;
import java.util.function.Function;

/** What each problem means, in both languages. */
final class ProblemMeanings {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final ProblemCatalogue catalogue;

    ProblemMeanings(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    ProblemMeaning of(ProblemCode code) {
        return new ProblemMeaning()
                .code(code.wire())
                .status(code.status())
                .title(both(locale -> catalogue.title(code, locale)))
                .meaning(both(locale -> catalogue.meaning(code, locale)))
                .fix(both(locale -> catalogue.fix(code, locale)));
    }

    private static LocalizedText both(Function<Locale, String> text) {
        return new LocalizedText().id(text.apply(INDONESIAN)).en(text.apply(Locale.ENGLISH));
    }
}
