package id.satugerbang.registry.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTextTests {

    private final FindingTexts texts = new FindingTexts();

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyCodeIsExplainedInBothLanguages(FindingCode code) {
        Finding finding = Finding.of(code, "/a", "satu", "dua", "tiga");
        Locale indonesian = Locale.forLanguageTag("id");
        assertThat(texts.message(finding, indonesian)).isNotBlank().doesNotContain("{");
        assertThat(texts.fix(finding, indonesian)).isNotBlank();
        assertThat(texts.message(finding, Locale.ENGLISH)).isNotEqualTo(texts.message(finding, indonesian));
        assertThat(texts.fix(finding, Locale.ENGLISH)).isNotEqualTo(texts.fix(finding, indonesian));
    }
}
