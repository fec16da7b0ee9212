package id.satugerbang.identity.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTests {

    @Test
    void members_are_sorted_by_utf_16_and_nothing_is_spaced() {
        assertThat(CanonicalJson.text(
                        Map.of("b", 1L, "a", List.of("x", true, Map.of()), "\u20ac", "e", "\ud83d\ude02", List.of())))
                .isEqualTo("{\"a\":[\"x\",true,{}],\"b\":1,\"\u20ac\":\"e\",\"\ud83d\ude02\":[]}");
    }

    @Test
    void texts_have_the_shortest_escapes_of_rfc_8785() {
        assertThat(CanonicalJson.text(Map.of("t", "\u20ac$\u000f\nA'B\"\\\\\"/\u007f\b\t\f\r")))
                .isEqualTo("{\"t\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u007f\\b\\t\\f\\r\"}");
    }

    @Test
    void what_has_no_canonical_form_is_refused() {
        assertThatThrownBy(() -> CanonicalJson.text(Map.of("n", 1L << 53)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.text(Map.of("n", 0.5))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.text(Map.of("t", "\ud83d")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.text(Map.of("t", "\ude02")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
