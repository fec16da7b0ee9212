package id.satugerbang.gateway.session;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.serializer.SerializationException;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sign-ins under way, each in a sealed cookie of ten minutes: somebody who never finishes leaves nothing behind in Redis.
 *
 * <p>A cookie belongs to one {@code state}, so that two tabs can sign in at the same time; older ones are dropped.
 */
final class PendingLogins {

    static final String COOKIE = "__Host-satu-login-";
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int AT_ONCE = 2;

    private final SecretBox box;
    private final TextMac names;
    private final JsonMapper json;
    private final Clock clock;

    PendingLogins(SecretBox box, TextMac names, JsonMapper json, Clock clock) {
        this.box = box;
        this.names = names;
        this.json = json;
        this.clock = clock;
    }

    void remember(ServerWebExchange exchange, PendingLogin login) {
        forgetOlder(exchange);
        byte[] sealed = box.seal(json.writeValueAsBytes(login));
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        exchange.getResponse().addCookie(cookie(name(login.state()), value, LIFETIME));
    }

    /** The sign-in that {@code state} belongs to, begun in this very browser; it cannot be taken twice from there. */
    Optional<PendingLogin> take(ServerWebExchange exchange, @Nullable String state) {
        if (state == null) {
            return Optional.empty();
        }
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(name(state));
        if (cookie == null) {
            return Optional.empty();
        }
        exchange.getResponse().addCookie(cookie(cookie.getName(), "", Duration.ZERO));
        return read(cookie.getValue()).filter(login -> login.state().equals(state) && isFresh(login));
    }

    private Optional<PendingLogin> read(String value) {
        try {
            byte[] plain = box.open(Base64.getUrlDecoder().decode(value.getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(json.readValue(plain, PendingLogin.class));
        } catch (SerializationException | JacksonException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private boolean isFresh(PendingLogin login) {
        return clock.instant().isBefore(login.startedAt().plus(LIFETIME));
    }

    private void forgetOlder(ServerWebExchange exchange) {
        var older = exchange.getRequest().getCookies().keySet().stream()
                .filter(name -> name.startsWith(COOKIE))
                .toList();
        if (older.size() >= AT_ONCE) {
            older.forEach(name -> exchange.getResponse().addCookie(cookie(name, "", Duration.ZERO)));
        }
    }

    private String name(String state) {
        return COOKIE + names.of(state).substring(0, 12);
    }

    private static ResponseCookie cookie(String name, String value, Duration lifetime) {
        return ResponseCookie.from(name, value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(lifetime)
                .build();
    }
}
