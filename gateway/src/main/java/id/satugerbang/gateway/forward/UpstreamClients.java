package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.GatewayProperties;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.timeout.WriteTimeoutHandler;
import io.netty.resolver.AddressResolverGroup;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** HTTP clients towards upstreams: no redirects, no cookies, no decompression, and a second try only where it is harmless. */
final class UpstreamClients {

    private static final Duration ACQUIRE = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofSeconds(15);
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final ConnectionProvider pool;
    private final HttpClient once;
    private final HttpClient again;

    UpstreamClients(String name, AddressResolverGroup<InetSocketAddress> resolver, GatewayProperties.Forward limits) {
        this.pool = ConnectionProvider.builder(name)
                .maxConnections(limits.maxConnectionsPerHost())
                .pendingAcquireTimeout(ACQUIRE)
                .maxIdleTime(IDLE)
                .lifo()
                .build();
        HttpClient client = HttpClient.create(pool)
                .resolver(resolver)
                .followRedirect(false)
                .compress(false)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        limits.connectTimeout().toMillis())
                .httpResponseDecoder(spec ->
                        spec.maxHeaderSize((int) limits.maxResponseHeader().toBytes()))
                .headers(headers -> headers.remove(HttpHeaderNames.USER_AGENT));
        this.once = client.disableRetry(true);
        this.again = client.disableRetry(false);
    }

    /** The client for one request. A stale pooled connection is replaced for safe methods without a body only. */
    HttpClient client(ServerHttpRequest request, boolean hasBody, Duration deadline) {
        HttpClient client = !hasBody && isSafe(request) ? again : once;
        return client.responseTimeout(deadline)
                .doOnRequest((sent, connection) ->
                        connection.addHandlerLast(new WriteTimeoutHandler(deadline.toMillis(), TimeUnit.MILLISECONDS)));
    }

    /** True for methods that change nothing (RFC 9110 section 9.2.1). */
    static boolean isSafe(ServerHttpRequest request) {
        return SAFE.contains(request.getMethod());
    }

    /** The client for token endpoints; the same rules for addresses hold. */
    HttpClient tokens() {
        return once;
    }

    void close() {
        pool.dispose();
    }
}
