package id.satugerbang.registry.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import id.satugerbang.support.internal.InternalTokenSigner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Issues access tokens as the realm does, and internal tokens as other parts do. */
public final class TokenIssuer {

    public static final String ISSUER = "http://issuer.test/realms/satu-gerbang";

    private static final TokenIssuer INSTANCE = create();

    private final RSAKey key;
    private final ECKey gatewayKey;
    private final ECKey identityKey;
    private final HttpServer keys;
    private final Path keysDirectory;

    private TokenIssuer() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("test").generate();
        gatewayKey = new ECKeyGenerator(Curve.P_256).keyID("gateway").generate();
        identityKey = new ECKeyGenerator(Curve.P_256).keyID("identity").generate();
        keysDirectory = Files.createTempDirectory("registry-keys");
        Files.writeString(
                keysDirectory.resolve("internal-public.jwks"),
                new JWKSet(List.of(gatewayKey, identityKey)).toPublicJWKSet().toString());
        CredentialKeys.writeTo(keysDirectory);
        keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] set = new JWKSet(key).toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
        keys.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, set.length);
            exchange.getResponseBody().write(set);
            exchange.close();
        });
        keys.start();
    }

    public static TokenIssuer instance() {
        return INSTANCE;
    }

    public String jwkSetUri() {
        return "http://127.0.0.1:" + keys.getAddress().getPort() + "/";
    }

    public Path keysDirectory() {
        return keysDirectory;
    }

    /** A token of a person. */
    public String person(String subject, String role, String... agencies) {
        return sign(claims(subject, role, List.of(agencies))
                .claim("sid", "s-" + subject)
                .build());
    }

    /** A token of a client. */
    public String client(String subject, String role) {
        return sign(claims(subject, role, List.of()).claim("client_id", subject).build());
    }

    public String expired(String subject, String role, String agency) {
        JWTClaimsSet claims = claims(subject, role, List.of(agency))
                .claim("sid", "s")
                .expirationTime(Date.from(Instant.now().minusSeconds(600)))
                .build();
        return sign(claims);
    }

    /** An internal token of the gateway. */
    public String gateway() {
        return new InternalTokenSigner("gateway", gatewayKey, Clock.systemUTC()).sign("service-registry");
    }

    /** An internal token of identity. */
    public String identity() {
        return new InternalTokenSigner("identity", identityKey, Clock.systemUTC()).sign("service-registry");
    }

    private static JWTClaimsSet.Builder claims(String subject, String role, List<String> agencies) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(subject)
                .audience("satu-gerbang")
                .issueTime(Date.from(Instant.now().minusSeconds(5)))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .claim("azp", "test")
                .claim("acr", "basic")
                .claim("scope", "openid")
                .claim("realm_access", Map.of("roles", List.of(role)))
                .claim("organization", agencies);
    }

    private String sign(JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("test")
                .type(new JOSEObjectType("at+jwt"))
                .build();
        SignedJWT jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
        return jwt.serialize();
    }

    private static TokenIssuer create() {
        try {
            return new TokenIssuer();
        } catch (IOException | JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
