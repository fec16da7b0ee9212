package id.satugerbang.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser that keeps the gateway's cookies by hand: Java's own store drops Secure cookies of plain http. */
public final class TestBrowser {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final TestGateway gateway;
    private final TestIssuer issuer;
    private final Map<String, String> cookies = new TreeMap<>();

    public TestBrowser(TestGateway gateway, TestIssuer issuer) {
        this.gateway = gateway;
        this.issuer = issuer;
    }

    /** Signs in. @return the answer of the callback */
    public HttpResponse<String> signIn(String returnTo) {
        HttpResponse<String> start = send("GET", "/auth/login?return_to=" + returnTo, "");
        return start.statusCode() == 302 ? callback(start) : start;
    }

    /** Goes to the issuer, consents, and comes back. */
    public HttpResponse<String> callback(HttpResponse<String> start) {
        MultiValueMap<String, String> asked =
                query(start.headers().firstValue("location").orElseThrow());
        String code = issuer.code(one(asked, "nonce"), one(asked, "code_challenge"));
        return send("GET", "/auth/callback?code=" + code + "&state=" + asked.getFirst("state"), "");
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    /** One request with the cookies; {@code headers} are names and values in turn. */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        String[] all = withCookies(headers);
        if (all.length > 0) {
            request.headers(all);
        }
        HttpResponse<String> answer = exchange(request.build());
        answer.headers().allValues("set-cookie").forEach(this::keep);
        return answer;
    }

    public JsonNode session() {
        return new JsonMapper().readTree(get("/auth/session").body());
    }

    public String csrf() {
        return session().get("csrf").get("token").asString();
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** Query of an address, decoded. */
    public static MultiValueMap<String, String> query(String address) {
        MultiValueMap<String, String> decoded = new LinkedMultiValueMap<>();
        UriComponentsBuilder.fromUri(URI.create(address))
                .build()
                .getQueryParams()
                .forEach((name, values) ->
                        values.forEach(value -> decoded.add(name, URLDecoder.decode(value, StandardCharsets.UTF_8))));
        return decoded;
    }

    private static String one(MultiValueMap<String, String> query, String name) {
        return Objects.requireNonNull(query.getFirst(name), name);
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String[] withCookies(String... headers) {
        if (cookies.isEmpty()) {
            return headers;
        }
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Cookie";
        all[headers.length + 1] = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return all;
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
