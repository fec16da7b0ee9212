package id.satugerbang.identity.keycloak.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls {@code POST /internal/v1/sign-in-events} of identity ({@code openapi/internal.yaml}). */
class IdentityClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int CONFIRMED = 204;
    /** Answers that speak of the batch itself; any other may be different next time. */
    private static final Set<Integer> REFUSED = Set.of(400, 413, 415, 422);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final URI endpoint;
    private final InternalToken token;

    IdentityClient(URI identity, InternalToken token) {
        this.endpoint = URI.create(identity + "/internal/v1/sign-in-events");
        this.token = token;
    }

    /** @throws InterruptedDeliveryException where the thread is told to stop meanwhile */
    Delivery deliver(List<SignInMessage> events) {
        try {
            HttpRequest request = HttpRequest.newBuilder(endpoint)
                    .timeout(ANSWER)
                    .header("Authorization", "Bearer " + token.sign("identity"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("events", events))))
                    .build();
            return delivery(
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException away) {
            return Delivery.FAILED;
        } catch (InterruptedException stopped) {
            throw new InterruptedDeliveryException(stopped);
        }
    }

    private static Delivery delivery(int status) {
        if (status == CONFIRMED) {
            return Delivery.CONFIRMED;
        }
        return REFUSED.contains(status) ? Delivery.REFUSED : Delivery.FAILED;
    }
}
