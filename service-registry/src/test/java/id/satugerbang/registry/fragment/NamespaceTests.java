package id.satugerbang.registry.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openapitools.codegen.languages.JavaClientCodegen;
import org.openapitools.codegen.languages.TypeScriptFetchClientCodegen;

/** Components of different services become different types in generated clients. */
class NamespaceTests {

    private static final Namespace SPLIT_EARLY = new Namespace("a", "b-c");
    private static final Namespace SPLIT_LATE = new Namespace("a-b", "c");

    /** Names that are written alike where only the beginnings of words are left. */
    private static final List<String> ALIKE = List.of(
            SPLIT_EARLY.component("X"),
            SPLIT_LATE.component("X"),
            new Namespace("a", "b").component("CX"),
            new Namespace("a-b-c", "x").component("X"),
            new Namespace("a-b", "c-x").component("X"),
            new Namespace("a", "b").component("CX12"),
            new Namespace("a", "b").component("c-x"),
            new Namespace("a", "b").component("cX"),
            new Namespace("a-12", "b").component("X"),
            new Namespace("a1-2", "b").component("X"),
            new Namespace("a12", "b").component("X"),
            new Namespace("a", "12b").component("X"),
            new Namespace("a", "b").component("C_X"),
            new Namespace("a", "b").component("C X"));

    @Test
    void theNameSaysOfHowManyWordsAgencyAndServiceAre() {
        assertThat(SPLIT_LATE.component("Status")).isEqualTo("a-b.c.Status_21");
        assertThat(SPLIT_EARLY.component("Status")).isEqualTo("a.b-c.Status_12");
        assertThat(new Namespace("bmkg", "cuaca").component("Status")).isEqualTo("bmkg.cuaca.Status");
        assertThat(new Namespace("bmkg", "cuaca").component("Status2")).isEqualTo("bmkg.cuaca.Status2_11");
    }

    @Test
    void typesOfGeneratedClientsAreDistinct() {
        JavaClientCodegen java = new JavaClientCodegen();
        TypeScriptFetchClientCodegen typeScript = new TypeScriptFetchClientCodegen();
        assertThat(types(java::toModelName)).hasSameSizeAs(ALIKE);
        assertThat(types(typeScript::toModelName)).hasSameSizeAs(ALIKE);
    }

    @Test
    void withoutThatTheyWouldMeet() {
        JavaClientCodegen java = new JavaClientCodegen();
        assertThat(java.toModelName("a-b.c.X")).isEqualTo(java.toModelName("a.b-c.X"));
    }

    private static Set<String> types(UnaryOperator<String> naming) {
        return ALIKE.stream()
                .map(naming)
                .map(type -> type.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
