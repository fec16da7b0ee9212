package id.satugerbang.gateway.feed;

import id.satugerbang.api.internal.model.ReplicaReport;
import id.satugerbang.api.internal.model.RouteSnapshot;
import id.satugerbang.support.internal.InternalTokenSigner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Calls the registry's {@code /internal/v1} with the gateway's own token. */
final class RegistryClient {

    private static final String REGISTRY = "service-registry";

    private final HttpClient http;
    private final URI registry;
    private final Duration timeout;
    private final InternalTokenSigner signer;
    private final JsonMapper json;

    RegistryClient(URI registry, Duration timeout, InternalTokenSigner signer, JsonMapper json) {
        this.registry = registry;
        this.timeout = timeout;
        this.signer = signer;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    /** Every live route. @throws RegistryCallException where the registry does not answer as agreed */
    RouteSnapshot routes() {
        HttpRequest request = request("/internal/v1/routes").GET().build();
        byte[] body = send(request, 200);
        try {
            return json.readValue(body, RouteSnapshot.class);
        } catch (JacksonException notASnapshot) {
            throw new RegistryCallException("The registry's snapshot cannot be read", notASnapshot);
        }
    }

    /** Heartbeat. @throws RegistryCallException where the registry does not take it */
    void report(String replica, ReplicaReport report) {
        HttpRequest request = request("/internal/v1/replicas/" + replica)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(report)))
                .build();
        send(request, 204);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(registry.resolve(path))
                .timeout(timeout)
                .header("Authorization", "Bearer " + signer.sign(REGISTRY));
    }

    private byte[] send(HttpRequest request, int wanted) {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != wanted) {
                throw new RegistryCallException("The registry answered " + response.statusCode(), null);
            }
            return response.body();
        } catch (IOException failed) {
            throw new RegistryCallException("The registry cannot be reached", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RegistryCallException("The gateway stops", stopped);
        }
    }
}
