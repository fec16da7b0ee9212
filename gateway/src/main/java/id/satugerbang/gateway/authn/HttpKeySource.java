package id.satugerbang.gateway.authn;

import com.nimbusds.jose.jwk.JWKSet;
import io.netty.channel.ChannelOption;
import java.text.ParseException;
import java.time.Duration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Fetches the issuer's JWK set over HTTP within a hard time limit. */
final class HttpKeySource implements KeySource {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final WebClient client;
    private final String uri;

    HttpKeySource(String uri) {
        this.uri = uri;
        HttpClient http = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) LIMIT.toMillis())
                .responseTimeout(LIMIT);
        this.client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
    }

    @Override
    public Mono<JWKSet> fetch() {
        return client.get()
                .uri(uri)
                .retrieve()
                .bodyToMono(String.class)
                .timeout(LIMIT)
                .map(HttpKeySource::parse);
    }

    private static JWKSet parse(String body) {
        try {
            return JWKSet.parse(body);
        } catch (ParseException notAKeySet) {
            throw new IllegalStateException("The issuer's answer is no JWK set", notAKeySet);
        }
    }
}
