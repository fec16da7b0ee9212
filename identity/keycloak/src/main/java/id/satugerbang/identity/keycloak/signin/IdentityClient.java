package id.satugerbang.identity.keycloak.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.Config;

/** Calls identity ({@code openapi/internal.yaml}): hands over events and proven values, asks for accounts to remove. */
public class IdentityClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int CONFIRMED = 204;
    /** Answers that speak of the batch itself; any other may be different next time. */
    private static final Set<Integer> REFUSED = Set.of(400, 413, 415, 422);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final String base;
    private final InternalToken token;

    IdentityClient(URI identity, InternalToken token) {
        this.base = identity + "/internal/v1/";
        this.token = token;
    }

    /** As the options of the listener of sign-ins say; empty where identity's address or the keys are not configured. */
    public static Optional<IdentityClient> configured() {
        return SenderOptions.of(Config.scope("eventsListener", SignInEventListenerFactory.ID))
                .map(IdentityClient::of);
    }

    static IdentityClient of(SenderOptions options) {
        return new IdentityClient(options.identityUri(), new InternalToken(options.keyFile(), Clock.systemUTC()));
    }

    /** Hands over what a broker proved of an account. @throws IOException where identity does not take it */
    public void recordBrokerValues(String subject, Map<String, String> values)
            throws IOException, InterruptedException {
        HttpRequest request = request("broker-values")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("subject", subject, "values", values))))
                .build();
        expect(
                CONFIRMED,
                http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    }

    /** @throws InterruptedDeliveryException where the thread is told to stop meanwhile */
    Delivery deliver(List<SignInMessage> events) {
        try {
            HttpRequest request = request("sign-in-events")
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

    /** Accounts whose owners had everything erased. @throws IOException where identity does not answer so */
    List<String> erasedAccounts() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request("account-erasures").GET().build(), HttpResponse.BodyHandlers.ofString());
        expect(OK, answer.statusCode());
        List<String> subjects = new ArrayList<>();
        JSON.readTree(answer.body()).path("subjects").forEach(subject -> subjects.add(subject.asText()));
        return subjects;
    }

    /**
     * Says that an account is gone, or stays for an office.
     *
     * @throws IOException where identity does not take it
     */
    void confirmErased(String subject, boolean kept) throws IOException, InterruptedException {
        String path = "account-erasures/" + URLEncoder.encode(subject, StandardCharsets.UTF_8) + "?kept=" + kept;
        expect(
                CONFIRMED,
                http.send(request(path).DELETE().build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode());
    }

    private static void expect(int wanted, int status) throws IOException {
        if (status != wanted) {
            throw new IOException("identity answered " + status);
        }
    }

    private HttpRequest.Builder request(String path) throws IOException {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token.sign("identity"));
    }

    private static Delivery delivery(int status) {
        if (status == CONFIRMED) {
            return Delivery.CONFIRMED;
        }
        return REFUSED.contains(status) ? Delivery.REFUSED : Delivery.FAILED;
    }
}
