package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.credential.Credential;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs each call as BPJS Kesehatan asks: {@code X-signature} is base64 of HMAC-SHA256 of {@code consumer&timestamp}, the
 * timestamp in seconds since 1970 (UTC).
 */
final class HmacUpstreamAuth {

    private static final String ALGORITHM = "HmacSHA256";

    private final Clock clock;

    HmacUpstreamAuth(Clock clock) {
        this.clock = clock;
    }

    UpstreamProof proof(Credential.Hmac hmac) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        Map<String, String> headers = new HashMap<>();
        headers.put("X-cons-id", hmac.consumerId());
        headers.put("X-timestamp", timestamp);
        headers.put("X-signature", signature(hmac.secret(), hmac.consumerId() + "&" + timestamp));
        if (hmac.userKey() != null) {
            headers.put("user_key", hmac.userKey());
        }
        return UpstreamProof.ofHeaders(headers);
    }

    private static String signature(String secret, String message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
