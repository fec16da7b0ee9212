package id.satugerbang.gateway.internal;

import id.satugerbang.support.internal.InternalTokenSigner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Calls {@code /internal/v1} of one part of the platform with the gateway's own token; blocks its thread. */
public final class PartClient {

    private final HttpClient http;
    private final String part;
    private final URI address;
    private final Duration timeout;
    private final InternalTokenSigner signer;
    private final JsonMapper json;

    /** @param part name of the called part, for example {@code service-registry} */
    public PartClient(String part, URI address, Duration timeout, InternalTokenSigner signer, JsonMapper json) {
        this.part = part;
        this.address = address;
        this.timeout = timeout;
        this.signer = signer;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    /**
     * One call.
     *
     * @param body sent as JSON; nothing is sent where it is absent
     * @param wanted statuses of a good answer
     * @return body of the answer
     * @throws PartCallException where the part does not answer, or answers otherwise
     */
    public byte[] call(String method, String path, @Nullable Object body, Integer... wanted) {
        HttpRequest.BodyPublisher publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(timeout)
                .header("Authorization", "Bearer " + signer.sign(part))
                .method(method, publisher);
        return send(body == null ? request : request.header("Content-Type", "application/json"), List.of(wanted));
    }

    private byte[] send(HttpRequest.Builder request, List<Integer> wanted) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (!wanted.contains(response.statusCode())) {
                throw new PartCallException(part + " answered " + response.statusCode(), response.statusCode(), null);
            }
            return response.body();
        } catch (IOException failed) {
            throw new PartCallException(part + " cannot be reached", 0, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PartCallException("The gateway stops", 0, stopped);
        }
    }
}
