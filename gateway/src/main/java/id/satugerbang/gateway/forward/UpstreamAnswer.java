package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.exchange.ClientBody;
import java.util.List;
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

/** Streams an upstream's answer to the client, without the upstream's cookies and what belongs to its connection. */
final class UpstreamAnswer {

    private static final Set<String> NEVER = Set.of("set-cookie", "set-cookie2", "x-request-id", "citizen-assertion");
    private static final Set<Integer> BODILESS = Set.of(204, 304);

    private UpstreamAnswer() {}

    static Mono<Void> write(ServerWebExchange exchange, HttpClientResponse upstream, ByteBufFlux content) {
        ServerHttpResponse response = exchange.getResponse();
        int status = upstream.status().code();
        response.setStatusCode(HttpStatusCode.valueOf(status));
        copyHeaders(upstream, response.getHeaders());
        if (BODILESS.contains(status) || exchange.getRequest().getMethod() == HttpMethod.HEAD) {
            return content.then(Mono.defer(response::setComplete));
        }
        return body(response, content).doOnError(broken -> ClientBody.cut(exchange.getRequest()));
    }

    private static Mono<Void> body(ServerHttpResponse response, ByteBufFlux content) {
        NettyDataBufferFactory factory = (NettyDataBufferFactory) response.bufferFactory();
        Flux<DataBuffer> buffers = content.retain().map(factory::wrap);
        return response.getHeaders().getContentLength() >= 0
                ? response.writeWith(buffers)
                : response.writeAndFlushWith(buffers.map(Mono::just));
    }

    private static void copyHeaders(HttpClientResponse upstream, HttpHeaders headers) {
        Set<String> hop = HopHeaders.of(upstream.responseHeaders().getAll("Connection"));
        for (Map.Entry<String, String> header : upstream.responseHeaders()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!hop.contains(name) && !NEVER.contains(name)) {
                headers.put(
                        header.getKey(), List.copyOf(upstream.responseHeaders().getAll(header.getKey())));
            }
        }
    }
}
