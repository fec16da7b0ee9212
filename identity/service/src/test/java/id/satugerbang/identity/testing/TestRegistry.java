package id.satugerbang.identity.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves declarations as the service registry does; what it serves can be changed, and it can go away. */
public final class TestRegistry {

    private static final String PATH = "/internal/v1/declarations/";
    private static final TestRegistry SHARED = new TestRegistry();

    private final HttpServer server;
    private final Map<String, String> declarations = new ConcurrentHashMap<>();
    private final Map<String, Frozen> frozen = new ConcurrentHashMap<>();
    private final Set<String> away = ConcurrentHashMap.newKeySet();

    private TestRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext(PATH, this::answer);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "test-registry");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public static TestRegistry shared() {
        return SHARED;
    }

    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Publishes a service of agency {@code uji} with one operation {@code ajukan}; {@code attributes} like {@code nik:true}. */
    public String publish(String service, String purpose, String... attributes) {
        StringBuilder asked = new StringBuilder();
        for (String attribute : attributes) {
            String[] parts = attribute.split(":");
            asked.append(asked.isEmpty() ? "" : ",")
                    .append("{\"key\":\"" + parts[0] + "\",\"required\":" + parts[1] + "}");
        }
        declarations.put("uji/" + service, """
                {"agency":"uji","service":"%s","release":"6f7a6a0e-8a2f-4f6f-9d42-0f6a1c1f2b3c",
                 "agency_name":{"id":"Dinas Uji","en":"Test Office"},"name":{"id":"Layanan %s"},"simulated":true,
                 "regional":false,"standard_time":{"duration":"P7D","working_days":true},
                 "operations":[{"operation_id":"ajukan","summary":"Ajukan","purpose":{"id":"%s","en":"%s in English"},
                   "attributes":[%s]}]}
                """.formatted(service, service, purpose, purpose, asked));
        return "uji/" + service;
    }

    /** Until it is closed, questions about the service are taken and not answered. */
    public Frozen freeze(String service) {
        Frozen hung = new Frozen();
        frozen.put(service, hung);
        return hung;
    }

    /** A registry that hangs. */
    public static final class Frozen implements AutoCloseable {

        private final CountDownLatch over = new CountDownLatch(1);
        private final AtomicInteger asked = new AtomicInteger();

        /** Returns once so many questions hang. */
        public void awaitAsked(int calls) {
            Eventually.is(true, () -> asked.get() >= calls);
        }

        private void hang() {
            asked.incrementAndGet();
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            over.countDown();
        }
    }

    public void goAway(String service) {
        away.add(service);
    }

    private void answer(HttpExchange exchange) {
        String service = exchange.getRequestURI().getPath().substring(PATH.length());
        String body = declarations.get(service);
        Frozen hung = frozen.get(service);
        if (hung != null) {
            hung.hang();
        }
        try (exchange) {
            if (away.contains(service)) {
                exchange.sendResponseHeaders(503, -1);
            } else if (body == null || exchange.getRequestHeaders().getFirst("Authorization") == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
