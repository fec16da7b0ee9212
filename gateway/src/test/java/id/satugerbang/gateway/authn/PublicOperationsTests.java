package id.satugerbang.gateway.authn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class PublicOperationsTests {

    private static final String ID = "0f0e0d0c-0000-4000-8000-00000000000a";
    private final PublicOperations operations = PlatformContracts.publicOperations();

    @ParameterizedTest
    @ValueSource(strings = {"Satu-Assisted-Session", "Satu-Acting-For"})
    void whoeverWishesToActForSomebodyIsKnownAlsoWhereEverybodyMayCall(String header) {
        MockServerHttpRequest.BaseBuilder<?> plain = MockServerHttpRequest.get("/registry/v1/catalogue");
        assertThat(operations.asked(MockServerWebExchange.from(plain))).isTrue();
        assertThat(operations.asked(MockServerWebExchange.from(plain.header(header, ID))))
                .isFalse();
    }
}
