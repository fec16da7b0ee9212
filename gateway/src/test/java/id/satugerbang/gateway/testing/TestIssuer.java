package id.satugerbang.gateway.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** An issuer with the endpoints that the gateway calls; refresh tokens are good once, codes ask for PKCE. */
public final class TestIssuer implements AutoCloseable {

    /** Subject of every token. */
    public static final String SUBJECT = "0f0e0d0c-0000-4000-8000-00000000000a";

    /** Single sign-on of every token. */
    public static final String SIGN_ON = "sid-1";

    private static final String PROTOCOL = "/realms/satu-gerbang/protocol/openid-connect";

    private final int port = Ports.free();
    private final RSAKey key = newKey();
    private final Map<String, Login> codes = new ConcurrentHashMap<>();
    private final Map<String, Boolean> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private final AtomicInteger endedSignOns = new AtomicInteger();
    private final AtomicInteger keyFetches = new AtomicInteger();
    private volatile Duration lifetime = Duration.ofMinutes(5);
    private volatile boolean endLogins;
    private volatile boolean withdrawn;
    private volatile HttpServer server;

    private record Login(String nonce, String challenge) {}

    public TestIssuer() {
        server = serve();
    }

    public String issuer() {
        return "http://127.0.0.1:" + port + "/realms/satu-gerbang";
    }

    /** A good access token of a citizen. */
    public String accessToken() {
        return accessToken(claims -> claims);
    }

    /** An access token with changed claims. */
    public String accessToken(UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign("at+jwt", change.apply(accessClaims()).build());
    }

    /** Signs any claims with the issuer's key. */
    public String sign(String type, JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
        SignedJWT jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
        return jwt.serialize();
    }

    public JWTClaimsSet.Builder accessClaims() {
        return claims().audience(List.of("satu-gerbang", "account"))
                .claim("azp", "satu-gateway")
                .claim("sid", SIGN_ON)
                .claim("acr", "basic")
                .claim("scope", "openid")
                .claim("realm_access", Map.of("roles", List.of("citizen", "default-roles")));
    }

    /** The person consents: the code for an authorization request. */
    public String code(String nonce, String challenge) {
        String code = UUID.randomUUID().toString();
        codes.put(code, new Login(nonce, challenge));
        return code;
    }

    /** Life of the access tokens that the token endpoint gives from now on. */
    public void lifetime(Duration next) {
        lifetime = next;
    }

    /** Whether every refresh answers {@code invalid_grant}. */
    public void endLogins(boolean ended) {
        endLogins = ended;
    }

    /** The key that signs is published no more. */
    public void withdrawKey() {
        withdrawn = true;
    }

    /** A refresh token that is good once. */
    public String refreshToken() {
        String token = "refresh-" + UUID.randomUUID();
        refreshTokens.put(token, true);
        return token;
    }

    public int refreshes() {
        return refreshes.get();
    }

    /** How often a client has ended a single sign-on. */
    public int endedSignOns() {
        return endedSignOns.get();
    }

    public int keyFetches() {
        return keyFetches.get();
    }

    public void stop() {
        server.stop(0);
    }

    public void start() {
        server = serve();
    }

    @Override
    public void close() {
        stop();
    }

    private JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(SUBJECT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .jwtID(UUID.randomUUID().toString());
    }

    private HttpServer serve() {
        try {
            HttpServer next = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 50);
            next.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work);
                thread.setDaemon(true);
                return thread;
            }));
            next.createContext(PROTOCOL + "/certs", this::certs);
            next.createContext(PROTOCOL + "/token", this::token);
            next.createContext(PROTOCOL + "/logout", this::logout);
            next.start();
            return next;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void certs(HttpExchange exchange) throws IOException {
        keyFetches.incrementAndGet();
        JWKSet keys = withdrawn ? new JWKSet() : new JWKSet(key.toPublicJWK());
        answer(exchange, 200, keys.toJSONObject());
    }

    private void logout(HttpExchange exchange) throws IOException {
        boolean client = exchange.getRequestHeaders().getFirst("Authorization") != null;
        boolean good = refreshTokens.remove(form(exchange).get("refresh_token")) != null;
        if (client && good) {
            endedSignOns.incrementAndGet();
        }
        exchange.sendResponseHeaders(good ? 204 : 400, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(exchange);
        if ("refresh_token".equals(form.get("grant_type"))) {
            refreshes.incrementAndGet();
            boolean good = !endLogins && refreshTokens.remove(form.get("refresh_token")) != null;
            respond(exchange, good, "");
            return;
        }
        Login login = codes.remove(form.get("code"));
        boolean proven = login != null && login.challenge().equals(challenge(form.getOrDefault("code_verifier", "")));
        respond(exchange, proven, login == null ? "" : login.nonce());
    }

    private void respond(HttpExchange exchange, boolean good, String nonce) throws IOException {
        if (!good) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        JWTClaimsSet id = claims().audience("satu-gateway")
                .claim("azp", "satu-gateway")
                .claim("nonce", nonce)
                .claim("name", "Siti Aminah")
                .claim("sid", SIGN_ON)
                .build();
        answer(
                exchange,
                200,
                Map.of(
                        "access_token", accessToken(),
                        "token_type", "Bearer",
                        "expires_in", lifetime.toSeconds(),
                        "refresh_token", refreshToken(),
                        "id_token", sign("JWT", id)));
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        byte[] bytes = new JsonMapper().writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("issuer-1").generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
