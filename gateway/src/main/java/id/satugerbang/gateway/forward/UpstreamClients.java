package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.GatewayProperties;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.resolver.AddressResolverGroup;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.netty.NettyPipeline;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/**
 * HTTP clients towards upstreams: no redirects, no cookies, no decompression, no second try of their own.
 *
 * <p>Each event loop has its own, whose connections live in that loop too, so that a call never changes threads.
 */
final class UpstreamClients {

    private static final Duration ACQUIRE = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofSeconds(15);
    private static final Duration SWEEP = Duration.ofSeconds(30);

    private final AddressResolverGroup<InetSocketAddress> resolver;
    private final GatewayProperties.Forward limits;
    private final ConnectionBudget budget;
    private final Map<EventLoop, LoopClient> loops = new ConcurrentHashMap<>();
    private final ConnectionProvider sharedPool;
    private final HttpClient shared;

    UpstreamClients(AddressResolverGroup<InetSocketAddress> resolver, GatewayProperties.Forward limits) {
        this.resolver = resolver;
        this.limits = limits;
        this.budget = new ConnectionBudget(limits.maxConnections());
        this.sharedPool = pool("tokens", limits.maxConnectionsPerHost());
        this.shared = client(sharedPool);
    }

    /**
     * The client for one call; the {@link UpstreamTry} that it finds in the subscriber's context prepares the request.
     *
     * @param loop event loop of the caller's connection
     */
    HttpClient client(EventLoop loop) {
        LoopClient known = loops.get(loop);
        return (known == null ? loops.computeIfAbsent(loop, this::own) : known).client();
    }

    /** The client for token endpoints; the same rules for addresses hold. */
    HttpClient tokens() {
        return shared;
    }

    void close() {
        loops.values().forEach(clients -> clients.pool().dispose());
        sharedPool.dispose();
    }

    private LoopClient own(EventLoop loop) {
        ConnectionProvider pool = pool("upstreams", limits.maxConnectionsPerHost());
        LoopResources own = useNative -> loop;
        HttpClient client = client(pool)
                .runOn(own)
                .doOnChannelInit((observer, channel, remote) -> channel.pipeline()
                        .addBefore(NettyPipeline.ReactiveBridge, UpstreamWatch.NAME, new UpstreamWatch(budget)))
                .doOnRequest((request, connection) -> UpstreamTry.of(request).prepare(request, connection));
        return new LoopClient(pool, client);
    }

    private HttpClient client(ConnectionProvider pool) {
        return HttpClient.create(pool)
                .resolver(resolver)
                .followRedirect(false)
                .disableRetry(true)
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

    private record LoopClient(ConnectionProvider pool, HttpClient client) {}
}
