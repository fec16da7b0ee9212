package id.satugerbang.gateway.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satugerbang.gateway.route.Binding;
import id.satugerbang.gateway.route.Binding.Place;
import id.satugerbang.gateway.route.Binding.Type;
import id.satugerbang.support.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundBodyTests {

    private static final Binding NIK = binding("/pemohon/nik", Type.STRING);
    private static final Binding AGE = binding("/pemohon/umur", Type.INTEGER);
    private static final Binding HEAD = binding("/kepala", Type.BOOLEAN);
    private static final BodyTree TREE = BodyTree.of(List.of(NIK, AGE, HEAD));

    @Test
    void everythingElseStaysAsItWasNumbersDigitForDigit() {
        String sent = "{\"a\":1.0,\"b\":[1E400,-0,12345678901234567890.10,{\"c\":null}],\"pemohon\":{\"x\":0.10},"
                + "\"teks\":\"é\\n\\u0000\"}";

        assertThat(filled(sent, Map.of(NIK, "3578010101010001")))
                .isEqualTo("{\"a\":1.0,\"b\":[1E400,-0,12345678901234567890.10,{\"c\":null}],"
                        + "\"pemohon\":{\"x\":0.10,\"nik\":\"3578010101010001\"},\"teks\":\"é\\n\\u0000\"}");
    }

    @Test
    void missingParentsAreCreatedAndValuesHaveTheirJsonType() {
        assertThat(filled("", Map.of(NIK, "1", AGE, "42", HEAD, "true")))
                .isEqualTo("{\"pemohon\":{\"nik\":\"1\",\"umur\":42},\"kepala\":true}");
        assertThat(filled("{\"pemohon\":null}", Map.of(NIK, "1"))).isEqualTo("{\"pemohon\":{\"nik\":\"1\"}}");
    }

    @Test
    void whatIsNotHandedOverIsLeftOut() {
        assertThat(filled("{\"z\":1}", Map.of())).isEqualTo("{\"z\":1}");
        assertThat(filled("{\"pemohon\":null,\"kepala\":null}", Map.of())).isEqualTo("{\"pemohon\":null}");
    }

    @Test
    void whatTheCallerSentForBoundPropertiesIsFoundInEveryCase() {
        assertThat(supplied("{\"Pemohon\":{\"NIK\":\"9\",\"umur\":7.0},\"kepala\":false}"))
                .containsOnly(
                        Map.entry(NIK, List.of("9")),
                        Map.entry(AGE, List.of("7.0")),
                        Map.entry(HEAD, List.of("false")));
        assertThat(filled("{\"Pemohon\":{\"NIK\":\"9\"}}", Map.of(NIK, "1")))
                .isEqualTo("{\"pemohon\":{\"nik\":\"1\"}}");
        assertThat(supplied("{\"kepala\":null}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"pemohon\":{\"nik\":\"1\",\"nik\":\"2\"}}",
                "{\"pemohon\":{\"nik\":\"1\",\"Nik\":\"2\"}}",
                "{\"pemohon\":{},\"PEMOHON\":{\"nik\":\"2\"}}",
                "{\"x\":{\"y\":1,\"y\":2}}",
                "{\"pemohon\":{\"nik\":{\"$ne\":1}}}",
                "{\"pemohon\":{\"nik\":[\"1\"]}}",
                "{\"pemohon\":[{\"nik\":\"1\"}]}",
                "[]",
                "\"x\"",
                "{\"x\":1} {\"x\":2}",
                "{\"x\":1",
                "{'x':1}",
                "nul"
            })
    void whatCouldBeReadInTwoWaysIsRefused(String body) {
        assertThatThrownBy(() -> supplied(body)).isInstanceOf(ProblemException.class);
    }

    @Test
    void valuesThatAreNotOfTheTypeAreKnown() {
        assertThat(BodyWriter.fits(Type.INTEGER, "007")).isFalse();
        assertThat(BodyWriter.fits(Type.INTEGER, "7")).isTrue();
        assertThat(BodyWriter.fits(Type.NUMBER, "7.50")).isTrue();
        assertThat(BodyWriter.fits(Type.NUMBER, "7,50")).isFalse();
        assertThat(BodyWriter.fits(Type.BOOLEAN, "ya")).isFalse();
        assertThat(BodyWriter.fits(Type.STRING, "\"},{")).isTrue();
    }

    private static String filled(String body, Map<Binding, String> values) {
        byte[] text = body.getBytes(StandardCharsets.UTF_8);
        BodyReader.supplied(text, TREE);
        return new String(BodyWriter.filled(text, TREE, values), StandardCharsets.UTF_8);
    }

    private static Map<Binding, List<String>> supplied(String body) {
        return BodyReader.supplied(body.getBytes(StandardCharsets.UTF_8), TREE);
    }

    private static Binding binding(String pointer, Type type) {
        return new Binding(pointer, Place.BODY, pointer, true, null, null, type);
    }
}
