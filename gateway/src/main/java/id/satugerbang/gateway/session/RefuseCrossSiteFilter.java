package id.satugerbang.gateway.session;

import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.support.problem.ProblemCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses changes in the name of a session that a browser says come from another site.
 *
 * <p>{@code Sec-Fetch-Site} (Fetch Metadata) decides where the browser sends it, else {@code Origin}; a client that sends
 * neither has to know the CSRF token all the same.
 */
final class RefuseCrossSiteFilter implements WebFilter {

    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final SessionChanges changes;
    private final String origin;
    private final ProblemWriter problems;

    RefuseCrossSiteFilter(SessionChanges changes, String origin, ProblemWriter problems) {
        this.changes = changes;
        this.origin = origin;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean foreign =
                changes.asked(exchange) && !isOurs(exchange.getRequest().getHeaders());
        return foreign ? problems.write(exchange, ProblemCode.CSRF_INVALID) : chain.filter(exchange);
    }

    private boolean isOurs(HttpHeaders headers) {
        @Nullable String site = headers.getFirst("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        @Nullable String from = headers.getOrigin();
        return from == null || from.equals(origin);
    }
}
