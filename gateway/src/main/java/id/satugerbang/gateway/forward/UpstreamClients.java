package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.GatewayProperties;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.resolver.AddressResolverGroup;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.netty.NettyPipeline;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/**
 * HTTP clients towards upstreams: no redirects, no cookies, no decompression, and a second try only where it is harmless.
 *
 * <p>Each event loop has its own, whose connections live in that loop too, so that a call never changes threads.
 */
final class UpstreamClients {

    private static final Duration ACQUIRE = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofSeconds(15);
    private static final Duration SWEEP = Duration.ofSeconds(30);
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final AddressResolverGroup<InetSocketAddress> resolver;
    private final GatewayProperties.Forward limits;
    private final ConnectionBudget budget;
    private final Map<EventLoop, LoopClients> loops = new ConcurrentHashMap<>();
    private final ConnectionProvider sharedPool;
    private final HttpClient shared;

    UpstreamClients(AddressResolverGroup<InetSocketAddress> resolver, GatewayProperties.Forward limits) {
        this.resolver = resolver;
        this.limits = limits;
        this.budget = new ConnectionBudget(limits.maxConnections());
        this.sharedPool = pool("tokens", limits.maxConnectionsPerHost());
        this.shared = client(sharedPool).disableRetry(true);
    }

    /**
     * The client for one call; the {@link UpstreamTry} that it finds in the subscriber's context prepares the request.
     *
     * @param loop event loop of the caller's connection
     */
    HttpClient client(EventLoop loop, ServerHttpRequest request, boolean hasBody) {
        LoopClients known = loops.get(loop);
        LoopClients clients = known == null ? loops.computeIfAbsent(loop, this::clients) : known;
        return !hasBody && isSafe(request) ? clients.again() : clients.once();
    }

    /** True for methods that change nothing (RFC 9110 section 9.2.1). */
    static boolean isSafe(ServerHttpRequest request) {
        return SAFE.contains(request.getMethod());
    }

    /** The client for token endpoints; the same rules for addresses hold. */
    HttpClient tokens() {
        return shared;
    }

    void close() {
        loops.values().forEach(clients -> clients.pool().dispose());
        sharedPool.dispose();
    }

    private LoopClients clients(EventLoop loop) {
        ConnectionProvider pool = pool("upstreams", limits.maxConnectionsPerHost());
        LoopResources own = useNative -> loop;
        HttpClient client = client(pool)
                .runOn(own)
                .doOnChannelInit((observer, channel, remote) -> channel.pipeline()
                        .addBefore(NettyPipeline.ReactiveBridge, UpstreamWatch.NAME, new UpstreamWatch(budget)))
                .doOnRequest((request, connection) -> UpstreamTry.of(request).prepare(request, connection));
        // A stale pooled connection is replaced for safe methods without a body only
        return new LoopClients(pool, client.disableRetry(true), client.disableRetry(false));
    }

    private HttpClient client(ConnectionProvider pool) {
        return HttpClient.create(pool)
                .resolver(resolver)
                .followRedirect(false)
                .compress(false)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        limits.connectTimeout().toMillis())
                .httpResponseDecoder(spec ->
                        spec.maxHeaderSize((int) limits.maxResponseHeader().toBytes()));
    }

    private static ConnectionProvider pool(String name, int most) {
        return ConnectionProvider.builder(name)
                .maxConnections(most)
                .pendingAcquireTimeout(ACQUIRE)
                .maxIdleTime(IDLE)
                .evictInBackground(SWEEP)
                .disposeInactivePoolsInBackground(SWEEP, IDLE)
                .lifo()
                .build();
    }

    /** @param again tries once more where a pooled connection turns out to be closed */
    private record LoopClients(ConnectionProvider pool, HttpClient once, HttpClient again) {}
}
