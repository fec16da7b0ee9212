package id.satugerbang.quickstart.agencies;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a simulated agency as the gateway does. */
public final class AgencyClient {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String origin;

    public AgencyClient(int port) {
        this.origin = "http://127.0.0.1:" + port;
    }

    /** Status and JSON body. */
    public record Answer(int status, JsonNode body) {}

    public Answer get(String path, @Nullable String assertion) throws IOException, InterruptedException {
        return send(request(path, assertion).GET());
    }

    public Answer post(String path, String body, @Nullable String assertion) throws IOException, InterruptedException {
        return send(request(path, assertion)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** POST of a file. */
    public Answer upload(String path, byte[] file, String type, @Nullable String assertion)
            throws IOException, InterruptedException {
        return send(request(path, assertion)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    /** With headers given as name, value, name, value. */
    public Answer getWith(String path, String... headers) throws IOException, InterruptedException {
        return send(with(path, headers).GET());
    }

    /** With headers given as name, value, name, value. */
    public Answer postWith(String path, String body, String... headers) throws IOException, InterruptedException {
        return send(with(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder with(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpRequest.Builder request(String path, @Nullable String assertion) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
        return assertion == null ? request : request.header("Citizen-Assertion", assertion);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), JsonMapper.shared().readTree(response.body()));
    }
}
