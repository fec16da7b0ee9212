package id.satugerbang.gateway.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service that remembers what it was asked and answers {@code {"ok":true}}, and 204 to other parts. */
public final class TestService implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, List<String>> headers = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    /**
     * One call.
     *
     * @param target raw path and query
     */
    public record Call(String method, String target, Headers headers, String body) {}

    public TestService() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 50);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Adds a header to every answer from now on. */
    public void answerWith(String name, String value) {
        headers.put(name, List.of(value));
    }

    public Call last() {
        return calls.get(calls.size() - 1);
    }

    /** Calls whose target ends so. */
    public List<Call> to(String end) {
        return calls.stream().filter(call -> call.target().endsWith(end)).toList();
    }

    public int count() {
        return calls.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body));
        if (exchange.getRequestURI().getPath().startsWith("/internal/")) {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            return;
        }
        byte[] answer = "{\"ok\":true}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Set-Cookie", "service=1");
        exchange.getResponseHeaders().putAll(headers);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
