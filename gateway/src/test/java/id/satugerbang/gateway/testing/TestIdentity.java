package id.satugerbang.gateway.testing;

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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The identity service as the gateway sees it: values of one citizen, compared with what was supplied. */
public final class TestIdentity implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Map<String, String> values = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile String refusal = "";
    private volatile String assurance = "basic";
    private volatile CountDownLatch answers = new CountDownLatch(0);

    /** One call. */
    public record Asked(String path, String authorization, String traceparent, JsonNode body) {}

    public TestIdentity() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 50);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "test-identity");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/internal/v1/", this::answer);
        server.start();
    }

    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Knows these values, answers at once and refuses nothing. */
    public void reset(Map<String, String> known) {
        values.clear();
        values.putAll(known);
        asked.clear();
        refusal = "";
        assurance = "basic";
        go();
    }

    /** Refuses with a status and a problem code, for example {@code 403 consent_required}. */
    public void refuse(String statusAndCode) {
        refusal = statusAndCode;
    }

    /** What the officer's proof of an assisted session is worth. */
    public void assurance(String worth) {
        assurance = worth;
    }

    /** Answers nothing until {@link #go()}. */
    public void hang() {
        answers = new CountDownLatch(1);
    }

    public void go() {
        answers.countDown();
    }

    public List<Asked> asked() {
        return asked;
    }

    public Asked last() {
        return asked.get(asked.size() - 1);
    }

    @Override
    public void close() {
        go();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        String path = exchange.getRequestURI().getPath();
        asked.add(new Asked(
                path,
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("traceparent"),
                body));
        waitUntilAllowed();
        if (!refusal.isEmpty()) {
            String[] parts = refusal.split(" ");
            send(exchange, Integer.parseInt(parts[0]), JSON.createObjectNode().put("code", parts[1]));
        } else if (path.endsWith("/cases")) {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        } else if (path.endsWith("/disclosures")) {
            disclose(exchange, body);
        } else {
            send(exchange, 200, person(body));
        }
    }

    private void disclose(HttpExchange exchange, JsonNode body) throws IOException {
        ObjectNode answer = person(body);
        ArrayNode list = answer.putArray("values");
        for (JsonNode binding : body.path("bindings")) {
            String value = values.get(binding.path("attribute").asString());
            for (JsonNode supplied : binding.path("supplied")) {
                if (value != null && !supplied.asString().equals(value)) {
                    send(exchange, 409, JSON.createObjectNode().put("code", "bound_value_mismatch"));
                    return;
                }
            }
            list.addObject().put("value", value);
        }
        if (body.path("domicile").asBoolean(false)) {
            answer.put("domicile", values.get("alamat.kode_wilayah"));
        }
        send(exchange, 200, answer);
    }

    private ObjectNode person(JsonNode body) {
        boolean assisted = body.hasNonNull("assisted_session");
        ObjectNode answer = JSON.createObjectNode()
                .put(
                        "subject",
                        assisted ? "assisted-citizen" : body.path("caller").asString());
        return assisted ? answer.put("assurance", assurance) : answer;
    }

    private void waitUntilAllowed() {
        try {
            answers.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, JsonNode answer) throws IOException {
        byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", status == 200 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
