package id.satugerbang.gateway.edge;

import id.satugerbang.gateway.exchange.StageOrder;
import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.support.problem.ProblemCode;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses methods that no contract can name (RFC 9110 section 9 and RFC 5789 name those that one can). */
class RefuseUnknownMethodsFilter implements WebFilter, Ordered {

    private static final Set<HttpMethod> KNOWN = Set.of(HttpMethod.values());
    private static final String ALLOW =
            Arrays.stream(HttpMethod.values()).map(HttpMethod::name).sorted().collect(Collectors.joining(", "));

    private final ProblemWriter problems;

    RefuseUnknownMethodsFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return StageOrder.EDGE + 2;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (KNOWN.contains(exchange.getRequest().getMethod())) {
            return chain.filter(exchange);
        }
        exchange.getResponse().getHeaders().set(HttpHeaders.ALLOW, ALLOW);
        return problems.write(exchange, ProblemCode.METHOD_NOT_ALLOWED);
    }
}
