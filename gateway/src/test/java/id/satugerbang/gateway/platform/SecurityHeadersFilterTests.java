package id.satugerbang.gateway.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.support.mvc.SatuProperties;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class SecurityHeadersFilterTests {

    @Test
    void behindTlsBrowsersAreToldToStayThere() {
        assertThat(headers("https://gerbang.example").getFirst("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000; includeSubDomains");
        assertThat(headers("http://localhost:8080").getFirst("Strict-Transport-Security"))
                .isNull();
    }

    private static HttpHeaders headers(String origin) {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/problems"));
        SatuProperties properties = new SatuProperties(origin, "https://issuer.example", null, Path.of("keys"));
        new SecurityHeadersFilter(properties)
                .filter(exchange, passed -> passed.getResponse().setComplete())
                .block();
        return exchange.getResponse().getHeaders();
    }
}
