package id.satugerbang.gateway.authn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

/** Which operations of the platform leave a browser's session alone. */
class PlatformContractsTests {

    private final PublicOperations operations = PlatformContracts.publicOperations();

    @ParameterizedTest
    @CsvSource({
        "GET, /registry/v1/catalogue, true",
        "GET, /registry/v1/catalogue/bmkg/cuaca, true",
        "GET, /registry/v1/feedback-periods, true",
        // Everybody reads it, and officers read more of it: whoever is signed in has to be known.
        "GET, /registry/v1/catalogue/bmkg/cuaca/feedback, false",
        "POST, /registry/v1/catalogue/bmkg/cuaca/feedback, false",
        "GET, /registry/v1/review-queue, false",
    })
    void areThoseThatNobodyHasToBeKnownFor(String method, String path, boolean isPublic) {
        MockServerWebExchange exchange =
                MockServerWebExchange.from(MockServerHttpRequest.method(HttpMethod.valueOf(method), path));
        assertThat(operations.asked(exchange)).isEqualTo(isPublic);
    }
}
