package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.TraceParent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.server.ServerWebExchange;

/**
 * Makes the header section of the upstream request: what the client sent, less what must not reach an upstream.
 *
 * <p>What the client names in {@code Connection} was removed at the edge; done here it would take what the platform added.
 */
final class UpstreamRequestHeaders {

    private static final Set<String> NEVER = Set.of(
            "host",
            "cookie",
            "expect",
            "authorization",
            "x-request-id",
            "traceparent",
            "x-csrf-token",
            "satu-acting-for",
            "satu-assisted-session",
            "satu-subject");

    private UpstreamRequestHeaders() {}

    /** Fills the section of a request that the client library has begun. */
    static void write(ServerWebExchange exchange, ForwardTarget target, UpstreamProof proof, HttpHeaders headers) {
        org.springframework.http.HttpHeaders sent = exchange.getRequest().getHeaders();
        headers.remove(HttpHeaderNames.USER_AGENT).remove(HttpHeaderNames.ACCEPT);
        sent.forEach((name, values) -> {
            if (passes(name.toLowerCase(Locale.ROOT))) {
                headers.add(name, values);
            }
        });
        keepLength(sent, headers);
        headers.set("X-Request-Id", Exchanges.requestId(exchange));
        headers.set(TraceParent.HEADER, TraceParent.next(exchange));
        if (target.envelope() != null) {
            headers.set(HttpHeaderNames.ACCEPT_ENCODING, "identity");
            headers.remove(HttpHeaderNames.RANGE);
        }
        Exchanges.added(exchange).forEach(headers::set);
        proof.headers().forEach(headers::set);
    }

    private static boolean passes(String name) {
        return !NEVER.contains(name) && !HopHeaders.always().contains(name);
    }

    /** The length frames the message, so no {@code Connection} header can take it away. */
    private static void keepLength(org.springframework.http.HttpHeaders sent, HttpHeaders headers) {
        long length = sent.getContentLength();
        if (length >= 0) {
            headers.remove(HttpHeaderNames.TRANSFER_ENCODING);
            headers.set(HttpHeaderNames.CONTENT_LENGTH, length);
        }
    }
}
