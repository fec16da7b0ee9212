package id.satugerbang.gateway.edge;

import id.satugerbang.gateway.exchange.RawTarget;
import id.satugerbang.gateway.exchange.StageOrder;
import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.support.problem.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets in requests for this gateway's own hosts only: one Host header, and no foreign absolute-form target. */
class RefuseForeignHostsFilter implements WebFilter, Ordered {

    private final Set<String> hosts;
    private final ApplicationContext publicServer;
    private final ProblemWriter problems;

    /**
     * @param hosts {@code host:port} in lower case; {@code host} alone too where the port is the scheme's default
     * @param publicServer context of the public server; the management server, a child of it, is called by any name
     */
    RefuseForeignHostsFilter(Set<String> hosts, ApplicationContext publicServer, ProblemWriter problems) {
        this.hosts = Set.copyOf(hosts);
        this.publicServer = publicServer;
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return StageOrder.EDGE + 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean management = exchange.getApplicationContext() != publicServer;
        return management || isOwn(exchange)
                ? chain.filter(exchange)
                : problems.write(exchange, ProblemCode.HOST_NOT_ALLOWED);
    }

    private boolean isOwn(ServerWebExchange exchange) {
        List<String> named = exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.HOST);
        String authority = RawTarget.of(exchange).authority();
        return named.size() == 1 && isOwn(named.get(0)) && (authority == null || isOwn(authority));
    }

    private boolean isOwn(String host) {
        return hosts.contains(host.toLowerCase(Locale.ROOT));
    }
}
