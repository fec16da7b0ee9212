package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.exchange.Exchanges;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.web.server.ServerWebExchange;

/**
 * Makes the header section of the upstream request: what the client sent, less what must not reach an upstream.
 *
 * <p>What the client names in {@code Connection} was removed at the edge; done here it would take what the platform added.
 */
final class UpstreamRequestHeaders {

    private static final Set<String> NEVER =
            Set.of("host", "cookie", "expect", "x-request-id", "traceparent", "x-csrf-token");
    private static final String AUTHORIZATION = "authorization";

    private UpstreamRequestHeaders() {}

    static HttpHeaders of(ServerWebExchange exchange, ForwardTarget target, UpstreamProof proof) {
        org.springframework.http.HttpHeaders sent = exchange.getRequest().getHeaders();
        Set<String> hop = HopHeaders.always();
        HttpHeaders headers = new DefaultHttpHeaders();
        sent.forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!hop.contains(lower) && passes(lower, target)) {
                headers.add(name, values);
            }
        });
        keepLength(sent, headers);
        headers.set("X-Request-Id", Exchanges.requestId(exchange));
        headers.set("traceparent", traceparent(Exchanges.traceId(exchange)));
        if (target.envelope() != null) {
            headers.set("Accept-Encoding", "identity");
            headers.remove("Range");
        }
        proof.headers().forEach(headers::set);
        return headers;
    }

    private static boolean passes(String name, ForwardTarget target) {
        return !NEVER.contains(name) && (target.isPlatform() || !name.equals(AUTHORIZATION));
    }

    /** The length frames the message, so no {@code Connection} header can take it away. */
    private static void keepLength(org.springframework.http.HttpHeaders sent, HttpHeaders headers) {
        long length = sent.getContentLength();
        if (length >= 0) {
            headers.set("Content-Length", length);
        }
    }

    private static String traceparent(String traceId) {
        long span = ThreadLocalRandom.current().nextLong() | 1L;
        return String.format("00-%s-%016x-01", traceId, span);
    }
}
