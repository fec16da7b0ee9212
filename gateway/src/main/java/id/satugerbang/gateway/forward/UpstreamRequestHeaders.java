package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.TraceParent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Locale;
import org.springframework.web.server.ServerWebExchange;

/**
 * Makes the header section of the upstream request: of what the client sent, what {@link CallerHeaders} lets pass.
 *
 * <p>What the client names in {@code Connection} was removed at the edge; done here it would take what the platform added.
 */
final class UpstreamRequestHeaders {

    /** Some servers answer nobody who does not name their software. */
    private static final String SOFTWARE = "satu-gerbang";

    private UpstreamRequestHeaders() {}

    /** Fills the section of a request that the client library has begun. */
    static void write(ServerWebExchange exchange, ForwardTarget target, UpstreamProof proof, HttpHeaders headers) {
        org.springframework.http.HttpHeaders sent = exchange.getRequest().getHeaders();
        headers.set(HttpHeaderNames.USER_AGENT, SOFTWARE).remove(HttpHeaderNames.ACCEPT);
        sent.forEach((name, values) -> {
            if (CallerHeaders.pass(name.toLowerCase(Locale.ROOT), target.operation())) {
                headers.set(name, values);
            }
        });
        keepLength(sent, headers);
        headers.set("X-Request-Id", Exchanges.requestId(exchange));
        headers.set(TraceParent.HEADER, TraceParent.next(exchange));
        if (target.operation().error() != null) {
            headers.set(HttpHeaderNames.ACCEPT_ENCODING, "identity");
            headers.remove(HttpHeaderNames.RANGE);
        }
        Exchanges.added(exchange).forEach(headers::set);
        proof.headers().forEach(headers::set);
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
