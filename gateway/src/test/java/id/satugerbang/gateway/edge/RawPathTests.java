package id.satugerbang.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawPathTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/a",
                "/a/",
                "/a.b/c..d",
                "/.well-known/jwks.json",
                "/...",
                "/a%20b",
                "/%E2%82%AC",
                "/a+b",
                "/100%25",
                "/a:b@c",
                "/a,b",
                "/~x",
                "/%25x"
            })
    void aPathWithOneReadingPasses(String path) {
        assertThat(RawPath.isAmbiguous(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "*",
                "//",
                "/a//b",
                "/./a",
                "/a/.",
                "/..",
                "/a/../b",
                "/a\\b",
                "/a;b",
                "/a#b",
                "/a b",
                "/%2f",
                "/%2F",
                "/%5c",
                "/%00",
                "/%0a",
                "/%7f",
                "/%2e",
                "/%2E%2e",
                "/%252e",
                "/%25%32%65",
                "/%2",
                "/%",
                "/%zz",
                "/%u002e",
                "/%c0%ae",
                "/%ff",
                "/é"
            })
    void aPathWithSeveralReadingsIsAmbiguous(String path) {
        assertThat(RawPath.isAmbiguous(path)).isTrue();
    }
}
