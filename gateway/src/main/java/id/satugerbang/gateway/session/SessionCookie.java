package id.satugerbang.gateway.session;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.session.WebSessionIdResolver;

/**
 * The cookie {@code __Host-satu}: session id and its MAC.
 *
 * <p>Who can read Redis knows session ids, and still cannot make a cookie; made-up cookies never reach Redis.
 */
final class SessionCookie implements WebSessionIdResolver {

    static final String NAME = "__Host-satu";

    private final TextMac mac;

    SessionCookie(TextMac mac) {
        this.mac = mac;
    }

    /** True where a cookie of that name was sent, whatever it is worth. */
    static boolean presentedBy(ServerWebExchange exchange) {
        return exchange.getRequest().getCookies().containsKey(NAME);
    }

    /** Session id that the cookie names; empty where its MAC does not hold. */
    Optional<String> sessionId(ServerWebExchange exchange) {
        return resolveSessionIds(exchange).stream().findFirst();
    }

    @Override
    public List<String> resolveSessionIds(ServerWebExchange exchange) {
        return exchange.getRequest().getCookies().getOrDefault(NAME, List.of()).stream()
                .map(HttpCookie::getValue)
                .flatMap(value -> verified(value).stream())
                .limit(1)
                .toList();
    }

    @Override
    public void setSessionId(ServerWebExchange exchange, String sessionId) {
        exchange.getResponse()
                .getCookies()
                .set(NAME, cookie(sessionId + "." + mac.of(sessionId)).build());
    }

    @Override
    public void expireSession(ServerWebExchange exchange) {
        exchange.getResponse().getCookies().set(NAME, cookie("").maxAge(0).build());
    }

    private Optional<String> verified(String value) {
        int dot = value.indexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        String id = value.substring(0, dot);
        return mac.holds(id, value.substring(dot + 1)) ? Optional.of(id) : Optional.empty();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax");
    }
}
