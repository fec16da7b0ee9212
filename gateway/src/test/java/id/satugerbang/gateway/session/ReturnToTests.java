package id.satugerbang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnToTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/profil", "/layanan/bmkg/cuaca?q=a%20b&c=d", "/a#b", "/a/b:c"})
    void aPathOfThisOriginIsKept(String path) {
        assertThat(ReturnTo.safe(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "profil",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                "/\t/evil.example",
                " /profil",
                "/pro fil",
                "/é",
                "/a%zz",
                "/auth/logout"
            })
    void anythingElseLeadsHome(String path) {
        assertThat(ReturnTo.safe(path)).isEqualTo("/");
    }

    @Test
    void nothingAndTooMuchLeadHome() {
        assertThat(ReturnTo.safe(null)).isEqualTo("/");
        assertThat(ReturnTo.safe("/" + "a".repeat(2000))).isEqualTo("/");
    }
}
