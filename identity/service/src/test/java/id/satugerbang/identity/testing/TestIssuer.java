package id.satugerbang.identity.testing;

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
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Signs access tokens as the realm does, and serves the key that verifies them. */
public final class TestIssuer {

    public static final String ISSUER = "http://issuer.test/realms/satu-gerbang";
    private static final TestIssuer SHARED = new TestIssuer();

    private final RSAKey key;
    private final HttpServer server;

    private TestIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException failed) {
            throw new IllegalStateException(failed);
        }
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/keys", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        server.start();
    }

    public static TestIssuer shared() {
        return SHARED;
    }

    public String jwkSetUri() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
    }

    public static String newSubject() {
        return UUID.randomUUID().toString();
    }

    /** A citizen who signed in with a password. */
    public String citizen(String subject) {
        return token(subject, claims -> {});
    }

    /** A citizen who signed in with a second factor. */
    public String strongCitizen(String subject) {
        return token(subject, claims -> claims.claim("acr", "substantial"));
    }

    /** An officer of one agency or several. */
    public String officer(String subject, String... agencies) {
        return token(subject, claims -> claims.claim("realm_access", Map.of("roles", List.of("officer")))
                .claim("organization", List.of(agencies)));
    }

    /** An officer of one agency or several who signed in with a second factor. */
    public String strongOfficer(String subject, String... agencies) {
        return token(subject, claims -> claims.claim("realm_access", Map.of("roles", List.of("officer")))
                .claim("organization", List.of(agencies))
                .claim("acr", "substantial"));
    }

    /** A token of a citizen, with some of its claims changed. */
    public String token(String subject, Consumer<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("satu-gerbang")
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("azp", "satu-gateway")
                .claim("sid", UUID.randomUUID().toString())
                .claim("acr", "basic")
                .claim("auth_time", now.getEpochSecond())
                .claim("scope", "openid")
                .claim("realm_access", Map.of("roles", List.of("citizen")));
        change.accept(claims);
        return sign(claims.build(), "at+jwt");
    }

    public String sign(JWTClaimsSet claims, String type) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType(type))
                .build();
        try {
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
