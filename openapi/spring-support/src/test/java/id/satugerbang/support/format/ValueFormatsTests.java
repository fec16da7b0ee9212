package id.satugerbang.support.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueFormatsTests {

    @ParameterizedTest
    @CsvSource({
        "date:dd-MM-yyyy, 1990-07-15, 15-07-1990",
        "date:yyyyMMdd, 1990-07-15, 19900715",
        "date:d MMMM yyyy, 1990-07-15, 15 Juli 1990",
        "date:yyyy, 1990-07-15, 1990",
        "gender:L/P, P, P",
        "gender:male/female, L, male",
        "gender:1/2, P, 2",
        "yes_no:Y/T, tidak, T",
        "case:upper, Siti Nur'aini, SITI NUR'AINI",
        "phone:local, +628123456789, 08123456789",
        "phone:plain, +628123456789, 628123456789",
        "region:plain, 35.78.09.1001, 3578091001",
        "region:regency, 35.78.09.1001, 35.78",
        "region:district, 35.78.09.1001, 35.78.09",
        "region:province, 35.78, 35",
    })
    void writes_a_stored_value_as_the_agency_wants_it(String format, String stored, String rendered) throws Exception {
        assertThat(ValueFormats.find(format).orElseThrow().render(stored)).isEqualTo(rendered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date",
                "date:",
                "date:MM-yyyy",
                "date:dd-MM-yyyy HH",
                "date:'T'yyyy",
                "date:GGG",
                "gender:L",
                "gender:L/L",
                "gender:L/P/X",
                "gender:${1}/P",
                "case:title",
                "phone:",
                "region:village",
                "spel:T(x)",
                "",
                ":",
                "dates:dd"
            })
    void refuses_what_is_no_format(String format) {
        assertThat(ValueFormats.find(format)).isEmpty();
    }

    @Test
    void every_example_is_a_format() {
        assertThat(ValueFormats.examples())
                .allMatch(example -> ValueFormats.find(example).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"date:dd-MM-yyyy, not a date", "gender:L/P, X", "phone:local, +14155550100", "region:district, 35.78"})
    void says_where_a_value_has_no_such_form_without_naming_it(String format, String stored) {
        assertThatThrownBy(() -> ValueFormats.find(format).orElseThrow().render(stored))
                .isInstanceOf(UnrenderableValueException.class)
                .hasMessage("A value has no form " + format);
    }

    @Test
    void a_format_fits_the_type_of_its_attribute_only() {
        assertThat(ValueFormats.find("date:dd-MM-yyyy").orElseThrow().fits("date"))
                .isTrue();
        assertThat(ValueFormats.find("date:dd-MM-yyyy").orElseThrow().fits("text"))
                .isFalse();
        assertThat(ValueFormats.find("case:upper").orElseThrow().fits("nik")).isFalse();
    }

    @Test
    void a_template_is_a_literal_with_one_place() {
        assertThat(ValueTemplate.parse("https://fhir.kemkes.go.id/id/nik|{}")
                        .orElseThrow()
                        .render("35"))
                .isEqualTo("https://fhir.kemkes.go.id/id/nik|35");
        assertThat(ValueTemplate.parse("{}-x").orElseThrow().render("{}")).isEqualTo("{}-x");
        assertThat(ValueTemplate.parse("none")).isEmpty();
        assertThat(ValueTemplate.parse("{}{}")).isEmpty();
    }
}
