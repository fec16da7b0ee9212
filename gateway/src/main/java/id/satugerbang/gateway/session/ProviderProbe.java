package id.satugerbang.gateway.session;

import java.time.Duration;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * Whether the identity provider answers at all, asked after a renewal went wrong.
 *
 * <p>A provider that hangs still does later what it was asked meanwhile. A refresh token is good for one more use after its
 * first, so none is sent again before there is an answer to something harmless.
 */
final class ProviderProbe {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final WebClient client;
    private final String uri;
    private volatile boolean inDoubt;

    ProviderProbe(WebClient client, String uri) {
        this.client = client;
        this.uri = uri;
    }

    /** Completes where a renewal may be asked for; errors where the provider does not answer. */
    Mono<Void> ifInDoubt() {
        return Mono.defer(() -> inDoubt
                ? client.get()
                        .uri(uri)
                        .retrieve()
                        .toBodilessEntity()
                        .timeout(LIMIT)
                        .then()
                : Mono.empty());
    }

    void isCertain() {
        inDoubt = false;
    }

    void isInDoubt() {
        inDoubt = true;
    }
}
