package id.satugerbang.identity.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A civil registry that holds what a test tells it to, and is away for whom a test wants it to be. */
public final class TestCivilRegistry {

    private static final TestCivilRegistry SHARED = new TestCivilRegistry();
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final Map<String, Map<String, String>> people = new ConcurrentHashMap<>();
    private final Set<String> away = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    private TestCivilRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.createContext("/match", this::answer);
        server.start();
    }

    public static TestCivilRegistry shared() {
        return SHARED;
    }

    /** A NIK that no other test uses: a woman, born 15 July 1990 in Surabaya. */
    public static String newNik() {
        return "357809550790%04d".formatted(SERIAL.incrementAndGet());
    }

    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/match";
    }

    /** Registers a person by the registry's field names. */
    public void holds(String nik, Map<String, String> fields) {
        people.put(nik, fields);
    }

    /** Does not answer for this NIK until it is told to. */
    public void away(String nik, boolean isAway) {
        if (isAway) {
            away.add(nik);
        } else {
            away.remove(nik);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
            String nik = asked.path("NIK").asString("");
            byte[] body = answer(nik, asked).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(away.contains(nik) ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String answer(String nik, JsonNode asked) {
        ObjectNode content = JSON.createObjectNode();
        Map<String, String> held = people.get(nik);
        if (held == null) {
            content.put("RESPONSE_CODE", "13").put("RESPONSE", "Data Tidak Ditemukan");
        } else {
            content.put("NIK", "Sesuai");
            held.forEach((field, value) ->
                    content.put(field, value.equals(asked.path(field).asString("")) ? "Sesuai (100)" : "Tidak Sesuai"));
        }
        ObjectNode answer = JSON.createObjectNode();
        answer.putArray("content").add(content);
        return answer.toString();
    }
}
