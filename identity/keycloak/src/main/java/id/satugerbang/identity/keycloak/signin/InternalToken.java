package id.satugerbang.identity.keycloak.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/**
 * Signs the token with which Keycloak calls other parts: a JWT (compact JWS, ES256, type {@code satu-internal+jwt}) that
 * lives for 60 s. Made with the JDK alone, because the provider jar carries no libraries.
 */
class InternalToken {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PART = "keycloak";
    private static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Path keyFile;
    private final Clock clock;

    InternalToken(Path keyFile, Clock clock) {
        this.keyFile = keyFile;
        this.clock = clock;
    }

    /** A fresh token for {@code audience}. The key is read each time, so that a new one counts without a restart. */
    String sign(String audience) throws IOException {
        Instant now = clock.instant();
        String header = part(Map.of("alg", "ES256", "typ", "satu-internal+jwt", "kid", PART));
        String claims = part(Map.of(
                "iss", PART,
                "aud", audience,
                "iat", now.getEpochSecond(),
                "exp", now.plus(LIFETIME).getEpochSecond(),
                "jti", UUID.randomUUID().toString()));
        String signed = header + "." + claims;
        return signed + "." + BASE64.encodeToString(signature(signed));
    }

    private byte[] signature(String text) throws IOException {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(InternalKey.read(keyFile));
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IOException("The key in " + keyFile + " cannot sign", unusable);
        }
    }

    private static String part(Map<String, Object> json) throws IOException {
        return BASE64.encodeToString(JSON.writeValueAsBytes(json));
    }
}
