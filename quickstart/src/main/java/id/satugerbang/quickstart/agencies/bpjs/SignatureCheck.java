package id.satugerbang.quickstart.agencies.bpjs;

import com.github.tomakehurst.wiremock.http.Request;
import id.satugerbang.quickstart.agencies.Single;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks {@code X-cons-id}, {@code user_key}, {@code X-timestamp} (seconds since 1970, at most five minutes off) and {@code
 * X-signature} (base64 of HMAC-SHA256 of {@code consid&timestamp}).
 */
public final class SignatureCheck {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";

    private final String consumerId;
    private final String secret;
    private final String userKey;
    private final Clock clock;

    public SignatureCheck(String consumerId, String secret, String userKey, Clock clock) {
        this.consumerId = consumerId;
        this.secret = secret;
        this.userKey = userKey;
        this.clock = clock;
    }

    /** Why the request is refused; empty where it holds. */
    Optional<String> fault(Request request) {
        if (!Single.matches(Single.header(request, "X-cons-id"), consumerId)) {
            return Optional.of("X-cons-id tidak ada atau tidak terdaftar");
        }
        if (!Single.matches(Single.header(request, "user_key"), userKey)) {
            return Optional.of("user_key tidak ada atau tidak terdaftar");
        }
        String timestamp = Single.header(request, "X-timestamp").orElse("");
        if (!recent(timestamp)) {
            return Optional.of("X-timestamp tidak ada atau sudah kedaluwarsa");
        }
        return Single.matches(Single.header(request, "X-signature"), signature(timestamp))
                ? Optional.empty()
                : Optional.of("X-signature tidak sesuai");
    }

    private boolean recent(String timestamp) {
        if (!timestamp.matches("\\d{1,12}")) {
            return false;
        }
        long distance = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
        return distance <= WINDOW.toSeconds();
    }

    private String signature(String timestamp) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] signature = mac.doFinal((consumerId + "&" + timestamp).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }
}
