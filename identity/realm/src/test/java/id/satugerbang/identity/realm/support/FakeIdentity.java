package id.satugerbang.identity.realm.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Does for Keycloak what identity does: takes each sign-in event once by its id, and names accounts until they are removed. */
public final class FakeIdentity implements AutoCloseable {

    private final JWKSet callers;
    private final int port;
    private final Map<String, JsonNode> events = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> proven = new ConcurrentHashMap<>();
    private final Set<String> erased = ConcurrentHashMap.newKeySet();
    private final Map<String, String> confirmations = new ConcurrentHashMap<>();
    private final AtomicInteger unauthorized = new AtomicInteger();
    private @Nullable HttpServer server;
    private volatile int answer = 204;

    private FakeIdentity(JWKSet callers, int port) {
        this.callers = callers;
        this.port = port;
    }

    static FakeIdentity start(JWKSet callers) throws IOException {
        FakeIdentity identity = new FakeIdentity(callers, TestInstallation.freePort());
        identity.up();
        return identity;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Begins to listen. */
    public void up() throws IOException {
        HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        listening.createContext("/internal/v1/sign-in-events", this::record);
        listening.createContext("/internal/v1/account-erasures", this::erasures);
        listening.createContext("/internal/v1/broker-values", this::values);
        listening.start();
        server = listening;
    }

    /** Stops listening: connections are refused. */
    public void down() {
        HttpServer listening = server;
        if (listening != null) {
            listening.stop(0);
        }
    }

    /** How the removal of an account was confirmed: the query of the call; empty where it was not. */
    public String confirmation(String subject) {
        return confirmations.getOrDefault(subject, "");
    }

    /** Answers every batch with {@code status} from now on; only with 204 it keeps the events. */
    public void answer(int status) {
        answer = status;
    }

    /** Events taken so far that concern {@code subject}. */
    public List<JsonNode> eventsOf(String subject) {
        return events.values().stream()
                .filter(event -> subject.equals(event.path("subject").asString()))
                .toList();
    }

    /** What a broker proved of the account; a missing node where nothing was told. */
    public JsonNode provenOf(String subject) {
        return proven.getOrDefault(subject, MissingNode.getInstance());
    }

    /** Names this account to Keycloak until it confirms that it is gone. */
    public void erase(String subject) {
        erased.add(subject);
    }

    /** True until then. */
    public boolean waitsFor(String subject) {
        return erased.contains(subject);
    }

    /** Calls that came without a valid internal token. */
    public int unauthorized() {
        return unauthorized.get();
    }

    @Override
    public void close() {
        down();
    }

    private void record(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int status = authorized(exchange) ? answer : 401;
        if (status == 401) {
            unauthorized.incrementAndGet();
        }
        if (status == 204) {
            JsonMapper.shared()
                    .readTree(body)
                    .path("events")
                    .forEach(event -> events.put(event.path("id").asString(), event));
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void values(HttpExchange exchange) throws IOException {
        JsonNode told = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
        boolean known = authorized(exchange);
        if (known) {
            proven.put(told.path("subject").asString(), told.path("values"));
        }
        exchange.sendResponseHeaders(known ? 204 : 401, -1);
        exchange.close();
    }

    private void erasures(HttpExchange exchange) throws IOException {
        if (!authorized(exchange)) {
            unauthorized.incrementAndGet();
            exchange.sendResponseHeaders(401, -1);
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            String subject = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
            erased.remove(subject);
            confirmations.put(subject, String.valueOf(exchange.getRequestURI().getQuery()));
            exchange.sendResponseHeaders(204, -1);
        } else {
            byte[] list = JsonMapper.shared().writeValueAsBytes(Map.of("subjects", erased));
            exchange.sendResponseHeaders(200, list.length);
            exchange.getResponseBody().write(list);
        }
        exchange.close();
    }

    private boolean authorized(HttpExchange exchange) {
        String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        try {
            SignedJWT token = SignedJWT.parse(header.replaceFirst("^Bearer ", ""));
            JWTClaimsSet claims = token.getJWTClaimsSet();
            Instant issued = claims.getIssueTime().toInstant();
            return "satu-internal+jwt".equals(String.valueOf(token.getHeader().getType()))
                    && token.verify(new ECDSAVerifier(
                            callers.getKeyByKeyId(token.getHeader().getKeyID()).toECKey()))
                    && "keycloak".equals(claims.getIssuer())
                    && claims.getAudience().equals(List.of("identity"))
                    && claims.getExpirationTime().toInstant().equals(issued.plusSeconds(60))
                    && claims.getExpirationTime().toInstant().isAfter(Instant.now());
        } catch (ParseException | JOSEException | NullPointerException invalid) {
            return false;
        }
    }
}
