package id.satugerbang.gateway.session;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/**
 * The HTTP clients for calls to the identity provider.
 *
 * @param client with short time limits on connecting and answering, for calls that somebody waits for
 * @param patient waits long for an answer, for what must not be asked twice
 */
record IdentityProviderCalls(WebClient client, WebClient patient) {

    /** How long a call that somebody waits for may take. */
    static final Duration LIMIT = Duration.ofSeconds(3);

    /** How long the answer to a renewal is waited for. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    static IdentityProviderCalls open() {
        return new IdentityProviderCalls(client(LIMIT), client(PATIENCE));
    }

    private static WebClient client(Duration answer) {
        HttpClient http = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) LIMIT.toMillis())
                .responseTimeout(answer);
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
    }
}
