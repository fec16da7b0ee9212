package id.satugerbang.quickstart.agencies.dinkes;

import com.github.tomakehurst.wiremock.http.Request;
import id.satugerbang.quickstart.agencies.Single;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Opaque access tokens that live for one minute. */
final class AccessTokens {

    private static final String BEARER = "Bearer ";
    static final Duration LIFE = Duration.ofMinutes(1);
    private static final int BYTES = 24;

    private final Map<String, Instant> expiries = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    AccessTokens(Clock clock) {
        this.clock = clock;
    }

    /** A new token. */
    String issue() {
        Instant now = clock.instant();
        expiries.values().removeIf(expiry -> !now.isBefore(expiry));
        byte[] token = new byte[BYTES];
        random.nextBytes(token);
        String text = HexFormat.of().formatHex(token);
        expiries.put(text, now.plus(LIFE));
        return text;
    }

    /** True where the request carries a token that was issued here and has not expired. */
    boolean authorize(Request request) {
        return Single.header(request, "Authorization")
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()))
                .filter(this::valid)
                .isPresent();
    }

    /** True where the token was issued here and has not expired. */
    private boolean valid(String token) {
        Instant expiry = expiries.get(token);
        return expiry != null && clock.instant().isBefore(expiry);
    }
}
