package id.satugerbang.gateway.platform;

import id.satugerbang.support.problem.ProblemCatalogue;
import id.satugerbang.support.problem.ProblemCode;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** A problem as a small page for people: what happened, what to do, the code below; no script, no inline style. */
final class ProblemPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%1$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%2$s - Satu Gerbang</title>
            <link rel="stylesheet" href="/problems/page.css">
            </head>
            <body>
            <header class="band"><a href="/">Satu Gerbang</a></header>
            <main>
            <h1>%2$s</h1>
            <p class="lead">%3$s</p>
            <h2>%4$s</h2>
            <p>%5$s</p>
            <p><a class="button" href="/">%6$s</a></p>
            <p class="small">%7$s: <code>%8$s</code>%9$s</p>
            </main>
            </body>
            </html>
            """;

    private final ProblemCatalogue catalogue;

    ProblemPage(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param traceId shown where the page answers a call that failed; empty on a page of the catalogue */
    String render(ProblemCode code, Locale locale, String traceId) {
        boolean english = locale.getLanguage().equals("en");
        return PAGE.formatted(
                english ? "en" : "id",
                escaped(catalogue.title(code, locale)),
                escaped(catalogue.meaning(code, locale)),
                english ? "What you can do" : "Yang dapat Anda lakukan",
                escaped(catalogue.fix(code, locale)),
                english ? "Go to the home page" : "Ke halaman depan",
                english ? "Code" : "Kode",
                code.wire(),
                traceId.isEmpty() ? "" : " (" + escaped(traceId) + ")");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
