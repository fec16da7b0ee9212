package id.satugerbang.identity.realm.admin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One HTTP exchange with Keycloak; every fault ends in one of two exceptions. */
final class Http {

    static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int NOT_FOUND = 404;
    private static final int FIRST_FAULT = 300;

    private final URI keycloak;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    Http(URI keycloak) {
        this.keycloak = keycloak;
    }

    /** The answer's JSON. @throws AdminRefusedException where Keycloak does not answer 2xx */
    JsonNode send(String call, HttpRequest.Builder request) {
        return json(accepted(call, exchange(request)));
    }

    /** Last segment of the answer's {@code Location}: the id of what was made; empty where Keycloak names none. */
    String create(String call, HttpRequest.Builder request) {
        String location = accepted(call, exchange(request))
                .headers()
                .firstValue("Location")
                .orElse("");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Like {@link #send}, with a missing node where Keycloak answers 404. */
    JsonNode sendOrMissing(String call, HttpRequest.Builder request) {
        HttpResponse<String> answer = exchange(request);
        return answer.statusCode() == NOT_FOUND ? MissingNode.getInstance() : json(accepted(call, answer));
    }

    private static HttpResponse<String> accepted(String call, HttpResponse<String> answer) {
        if (answer.statusCode() >= FIRST_FAULT) {
            throw new AdminRefusedException(call, answer.statusCode(), answer.body());
        }
        return answer;
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(ANSWER).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException away) {
            throw new AdminUnreachableException(keycloak, away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AdminUnreachableException(keycloak, stopped);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return answer.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(answer.body());
    }
}
