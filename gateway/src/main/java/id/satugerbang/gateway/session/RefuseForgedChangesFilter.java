package id.satugerbang.gateway.session;

import id.satugerbang.gateway.exchange.StageOrder;
import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.support.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses changes in the name of a session that another site may have caused.
 *
 * <p>{@code Sec-Fetch-Site} (Fetch Metadata) says where a call comes from, where the browser sends it, else {@code Origin};
 * besides, every client has to know the CSRF token. It is read from its header only: looking into a form would eat the body
 * before it is forwarded.
 */
final class RefuseForgedChangesFilter implements WebFilter, Ordered {

    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final SessionChanges changes;
    private final String origin;
    private final CsrfTokens tokens;
    private final ProblemWriter problems;

    RefuseForgedChangesFilter(SessionChanges changes, String origin, CsrfTokens tokens, ProblemWriter problems) {
        this.changes = changes;
        this.origin = origin;
        this.tokens = tokens;
        this.problems = problems;
    }

    /** Ahead of everything that acts for a session. */
    @Override
    public int getOrder() {
        return StageOrder.ROUTE + 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean forged =
                changes.asked(exchange) && !(isOurs(exchange.getRequest().getHeaders()) && tokenHolds(exchange));
        return forged ? problems.write(exchange, ProblemCode.CSRF_INVALID) : chain.filter(exchange);
    }

    private boolean isOurs(HttpHeaders headers) {
        @Nullable String site = headers.getFirst("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        @Nullable String from = headers.getOrigin();
        return from == null || from.equals(origin);
    }

    private boolean tokenHolds(ServerWebExchange exchange) {
        @Nullable String sent = exchange.getRequest().getHeaders().getFirst(CsrfTokens.HEADER);
        return sent != null
                && tokens.of(exchange)
                        .filter(token -> MessageDigest.isEqual(bytes(token), bytes(sent)))
                        .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
