package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.exchange.ClientBody;
import id.satugerbang.gateway.route.ErrorEnvelope;
import io.netty.buffer.ByteBuf;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClientResponse;

/** Streams an upstream's answer to the client, without what only the platform may tell a browser and what belongs to the upstream's connection. */
final class UpstreamAnswer {

    private static final Set<String> NEVER = Set.of(
            "set-cookie",
            "set-cookie2",
            "location",
            "content-location",
            "link",
            "x-request-id",
            "citizen-assertion",
            "clear-site-data",
            "alt-svc",
            "service-worker-allowed",
            "strict-transport-security",
            "refresh",
            "nel",
            "report-to",
            "reporting-endpoints");

    /** An agency does not open the platform's origin to other sites. */
    private static final String CROSS_ORIGIN = "access-control-";

    private static final Set<Integer> BODILESS = Set.of(204, 304);

    private static final long SMALL = 64 * 1024;

    private UpstreamAnswer() {}

    static Mono<Void> write(UpstreamTry attempt, HttpClientResponse upstream, ByteBufFlux content) {
        ServerWebExchange exchange = attempt.exchange();
        ServerHttpResponse response = exchange.getResponse();
        ErrorEnvelope envelope = attempt.target().operation().error();
        boolean toHead = "HEAD".equals(attempt.target().operation().method());
        if (envelope != null && !toHead && EnvelopeCheck.appliesTo(upstream)) {
            HttpHeaders before = HttpHeaders.copyOf(response.getHeaders());
            begin(attempt, upstream);
            return body(response, new EnvelopeCheck(envelope).check(content.retain()))
                    .doOnError(failed -> undo(exchange, before));
        }
        begin(attempt, upstream);
        if (BODILESS.contains(upstream.status().code()) || exchange.getRequest().getMethod() == HttpMethod.HEAD) {
            return isSmall(response) ? content.then(Mono.defer(response::setComplete)) : response.setComplete();
        }
        return isSmall(response)
                ? whole(response, content)
                : body(response, content.retain()).doOnError(broken -> ClientBody.cut(exchange.getRequest()));
    }

    private static void begin(UpstreamTry attempt, HttpClientResponse upstream) {
        ServerHttpResponse response = attempt.exchange().getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(upstream.status().code()));
        copyHeaders(upstream, response.getHeaders());
        PublicAddresses.show(attempt, upstream.responseHeaders(), response.getHeaders());
        Caching.decide(attempt.exchange(), attempt.target().match(), upstream.responseHeaders());
    }

    private static boolean isSmall(ServerHttpResponse response) {
        long length = response.getHeaders().getContentLength();
        return length >= 0 && length <= SMALL;
    }

    /** Gathered first: one write is cheaper than several, and what breaks off can still be answered with a problem. */
    private static Mono<Void> whole(ServerHttpResponse response, ByteBufFlux content) {
        NettyDataBufferFactory factory = (NettyDataBufferFactory) response.bufferFactory();
        return response.writeWith(content.aggregate().retain().map(factory::wrap));
    }

    /** Leaves room for a problem where nothing was written yet; else nobody may take the answer for complete. */
    private static void undo(ServerWebExchange exchange, HttpHeaders before) {
        if (exchange.getResponse().isCommitted()) {
            ClientBody.cut(exchange.getRequest());
            return;
        }
        exchange.getResponse().setStatusCode(null);
        exchange.getResponse().getHeaders().clear();
        exchange.getResponse().getHeaders().putAll(before);
    }

    private static Mono<Void> body(ServerHttpResponse response, Flux<ByteBuf> content) {
        NettyDataBufferFactory factory = (NettyDataBufferFactory) response.bufferFactory();
        Flux<DataBuffer> buffers = content.map(factory::wrap);
        return response.getHeaders().getContentLength() >= 0
                ? response.writeWith(buffers)
                : response.writeAndFlushWith(buffers.map(Mono::just));
    }

    private static void copyHeaders(HttpClientResponse upstream, HttpHeaders headers) {
        Set<String> hop = HopHeaders.of(upstream.responseHeaders().getAll("Connection"));
        for (Map.Entry<String, String> header : upstream.responseHeaders()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!hop.contains(name) && !NEVER.contains(name) && !name.startsWith(CROSS_ORIGIN)) {
                headers.add(header.getKey(), header.getValue());
            }
        }
    }
}
