package id.satugerbang.gateway.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satugerbang.gateway.route.Binding;
import id.satugerbang.gateway.route.Binding.Place;
import id.satugerbang.gateway.route.Binding.Type;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

/** Path, query and headers. */
class BoundPlacesTests {

    private static final Binding PATH = binding(Place.PATH, "nik");
    private static final Binding QUERY = binding(Place.QUERY, "nik");
    private static final Binding HEADER = binding(Place.HEADER, "X-Nik");

    @Test
    void aBoundSegmentIsMeAndNothingElse() {
        assertThatCode(() -> BoundPath.check("/peserta/{nik}/x", "/peserta/me/x", List.of(PATH)))
                .doesNotThrowAnyException();
        for (String sent : List.of("3578010101010001", "ME", "m%65", "")) {
            assertThatThrownBy(() -> BoundPath.check("/peserta/{nik}/x", "/peserta/" + sent + "/x", List.of(PATH)))
                    .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.code())
                            .isEqualTo(ProblemCode.BOUND_VALUE_MISMATCH));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3578010101010001, 3578010101010001",
        "a/b c, a%2Fb%20c",
        "https://fhir.kemkes.go.id/id/nik|35, https%3A%2F%2Ffhir.kemkes.go.id%2Fid%2Fnik%7C35",
        "Ni Luh Ayu é;?#, Ni%20Luh%20Ayu%20%C3%A9%3B%3F%23"
    })
    void aValueIsOneEncodedSegment(String value, String segment) {
        assertThat(BoundPath.filled("/{a}/{nik}", "/a%20b/me", List.of(new Filled(PATH, value))))
                .isEqualTo("/a%20b/" + segment);
    }

    @Test
    void aBoundParameterBesideLiteralsIsMeToo() {
        String template = "/peserta/{nik}-{tahun}.json";
        assertThatCode(() -> BoundPath.check(template, "/peserta/me-2026.json", List.of(PATH)))
                .doesNotThrowAnyException();
        for (String sent : List.of("3578010101010001-2026.json", "me.json", "Me-2026.json", "me-2026.JSON")) {
            assertThatThrownBy(() -> BoundPath.check(template, "/peserta/" + sent, List.of(PATH)))
                    .isInstanceOf(ProblemException.class);
        }
        assertThat(BoundPath.filled(template, "/peserta/me-2026.json", List.of(new Filled(PATH, "35/1"))))
                .isEqualTo("/peserta/35%2F1-2026.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", ""})
    void aValueThatIsAStepInThePathNeverGetsThere(String value) {
        assertThatThrownBy(() -> BoundPath.filled("/{nik}", "/me", List.of(new Filled(PATH, value))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void theRestOfAQueryStaysByteForByte() {
        assertThat(BoundQuery.filled("x=a%20b=c&&nik=1&y=%2F", List.of(new Filled(QUERY, "35|1"))))
                .isEqualTo("x=a%20b=c&&y=%2F&nik=35%7C1");
        assertThat(BoundQuery.filled(null, List.of(new Filled(QUERY, "1")))).isEqualTo("nik=1");
        assertThat(BoundQuery.filled("nik=", List.of(new Filled(QUERY, null)))).isNull();
        assertThat(BoundQuery.filled("?a", List.of())).isEqualTo("?a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nik=9", "NIK=9", "n%69k=9", "nik[]=9", "nik%5B0%5D=9", "+nik=9", "a=1&nik=9&b=2"})
    void everyNameThatAServerCouldTakeForTheParameterCountsAsIt(String query) {
        assertThat(BoundQuery.supplied(query, QUERY)).containsExactly("9");
        assertThat(BoundQuery.filled(query, List.of(new Filled(QUERY, "1"))))
                .endsWith("nik=1")
                .doesNotContain("9");
    }

    @Test
    void aParameterCannotHideInAnotherOnesValue() {
        assertThatThrownBy(() -> BoundQuery.supplied("a=1;nik=9", QUERY)).isInstanceOf(ProblemException.class);
        assertThat(BoundQuery.supplied("a=1;b=2&unik=3", QUERY)).isEmpty();
    }

    @Test
    void aHeaderIsReplacedInAllItsSpellings() {
        HttpHeaders headers = new HttpHeaders();
        headers.add("x-nik", "9");
        headers.add("X_NIK", "8");
        headers.add("X-Other", "1");

        assertThat(BoundHeaders.supplied(headers, HEADER)).containsExactlyInAnyOrder("9", "8");
        BoundHeaders.fill(headers, List.of(new Filled(HEADER, "35\r\nX: é")));
        assertThat(headers.get("X-Nik")).containsExactly("35%0D%0AX: %C3%A9");
        assertThat(headers.headerNames()).hasSize(2);
    }

    private static Binding binding(Place place, String name) {
        return new Binding("nik", place, name, true, null, null, Type.STRING);
    }
}
