package id.satugerbang.gateway.forward;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.satugerbang.gateway.GatewayProperties;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.resolver.AddressResolverGroup;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.netty.NettyPipeline;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;
import reactor.netty.transport.AddressUtils;

/**
 * HTTP clients towards upstreams: no redirects, no cookies, no decompression, no second try of their own.
 *
 * <p>Each event loop has its own, whose connections live in that loop too, so that a call never changes threads.
 */
final class UpstreamClients {

    private static final Duration ACQUIRE = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofSeconds(15);
    private static final double LIFE_VARIANCE = 0.2;
    private static final Duration SWEEP = Duration.ofSeconds(30);

    /** Clients kept in each loop; one more is made anew by its next call. */
    private static final int MOST_KEPT = 2_000;

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
        this.shared = client(sharedPool);
    }

    /**
     * The client for one call; the {@link UpstreamTry} that it finds in the subscriber's context prepares the request.
     *
     * @param loop event loop of the caller's connection
     * @param base the upstream's base address
     */
    HttpClient client(EventLoop loop, URI base) {
        LoopClients known = loops.get(loop);
        return (known == null ? loops.computeIfAbsent(loop, this::own) : known)
                .upstreams()
                .get(base);
    }

    /** The client for token endpoints; the same rules for addresses hold. */
    HttpClient tokens() {
        return shared;
    }

    void close() {
        loops.values().forEach(clients -> clients.pool().dispose());
        sharedPool.dispose();
    }

    private LoopClients own(EventLoop loop) {
        ConnectionProvider pool = pool("upstreams", limits.maxConnectionsPerHost());
        LoopResources own = useNative -> loop;
        HttpClient client = client(pool)
                .runOn(own)
                .doOnChannelInit((observer, channel, remote) -> {
                    channel.pipeline()
                            .addBefore(NettyPipeline.ReactiveBridge, UpstreamWatch.NAME, new UpstreamWatch(budget));
                    AnswerRules.addTo(channel, UpstreamWatch.NAME);
                })
                .doOnRequest((request, connection) -> UpstreamTry.of(request).prepare(request, connection));
        LoadingCache<URI, HttpClient> upstreams = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .executor(Runnable::run)
                .build(base -> of(client, base));
        return new LoopClients(pool, upstreams);
    }

    /** Knows where it connects to, so that no call has its address taken apart again. */
    private static HttpClient of(HttpClient client, URI base) {
        boolean secure = "https".equalsIgnoreCase(base.getScheme());
        int port = base.getPort() >= 0 ? base.getPort() : secure ? 443 : 80;
        InetSocketAddress address = AddressUtils.createUnresolved(host(base), port);
        HttpClient connecting = client.remoteAddress(() -> address);
        return secure ? connecting.secure() : connecting;
    }

    /** Without the brackets of an IPv6 address. */
    private static String host(URI base) {
        String host = base.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
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

    private ConnectionProvider pool(String name, int most) {
        return ConnectionProvider.builder(name)
                .maxConnections(most)
                .pendingAcquireTimeout(ACQUIRE)
                .maxIdleTime(IDLE)
                .maxLifeTime(limits.connectionLife())
                .maxLifeTimeVariance(LIFE_VARIANCE)
                .evictInBackground(SWEEP)
                .disposeInactivePoolsInBackground(SWEEP, IDLE)
                .lifo()
                .build();
    }

    /** @param upstreams clients that differ only in whom they call; they share the pool */
    private record LoopClients(ConnectionProvider pool, LoadingCache<URI, HttpClient> upstreams) {}
}
