package id.satugerbang.support.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemCatalogueTests {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private final ProblemCatalogue catalogue = new ProblemCatalogue();

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void every_code_has_title_meaning_and_fix_in_both_languages(ProblemCode code) {
        for (Locale locale : List.of(INDONESIAN, Locale.ENGLISH)) {
            assertThat(catalogue.title(code, locale)).isNotBlank();
            assertThat(catalogue.meaning(code, locale)).isNotBlank();
            assertThat(catalogue.fix(code, locale)).isNotBlank();
        }
        assertThat(catalogue.meaning(code, INDONESIAN)).isNotEqualTo(catalogue.meaning(code, Locale.ENGLISH));
    }

    @Test
    void both_languages_explain_the_same_things() {
        assertThat(ResourceBundle.getBundle("problems", INDONESIAN).keySet())
                .isEqualTo(ResourceBundle.getBundle("problems", Locale.ENGLISH).keySet());
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void every_code_is_found_by_its_wire_form(ProblemCode code) {
        assertThat(code.wire()).matches("[a-z_]+");
        assertThat(ProblemCode.ofWire(code.wire())).contains(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|en",
                "en-GB,en;q=0.9|en",
                "id,en;q=0.5|id",
                "en;q=0.4,id|id",
                "de|id",
                ";;;|id",
                "''|id",
                "*|id"
            })
    void the_language_is_english_only_where_it_is_preferred(String header, String language) {
        assertThat(ProblemCatalogue.preferred(header).getLanguage()).isEqualTo(language);
    }

    @Test
    void an_error_without_a_sentence_gets_the_one_of_its_code() {
        Problem problem = catalogue.problem(
                ProblemCode.INVALID_VALUE,
                null,
                List.of(new ProblemError("/a", "required", null), new ProblemError("/b", "own", "Own words.")),
                null,
                "en");
        assertThat(problem.errors())
                .containsExactly(
                        new ProblemError("/a", "required", "This field is required."),
                        new ProblemError("/b", "own", "Own words."));
    }
}
