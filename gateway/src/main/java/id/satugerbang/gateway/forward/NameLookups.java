package id.satugerbang.gateway.forward;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.resolver.dns.DnsNameResolver;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import io.netty.util.NetUtil;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Looks names up without blocking anybody: each within a time, one question at a time for a name, and so many names at once.
 * Answers are kept as long as the name servers say, at most half a minute.
 */
final class NameLookups implements AutoCloseable {

    private static final int LONGEST_KEPT_SECONDS = 30;
    private static final int MOST_NAMES = 512;

    private final EventLoopGroup threads = new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("upstream-names", true), NioIoHandler.newFactory());
    private final EventLoop loop = threads.next();
    private final Map<String, Promise<List<InetAddress>>> underWay = new ConcurrentHashMap<>();
    private final DnsNameResolver resolver;
    private final Duration time;

    /** @param time within which a name must be known */
    NameLookups(DnsServerAddressStreamProvider servers, Duration time) {
        this.time = time;
        this.resolver = new DnsNameResolverBuilder(loop)
                .datagramChannelType(NioDatagramChannel.class)
                .socketChannelType(NioSocketChannel.class)
                .nameServerProvider(servers)
                .queryTimeoutMillis(time.toMillis())
                .ttl(0, LONGEST_KEPT_SECONDS)
                .negativeTtl(0)
                .completeOncePreferredResolved(true)
                .build();
    }

    /** Fails with {@link UnknownHostException}, or with {@link DeadlineExceededException} where nobody answers in time. */
    Future<List<InetAddress>> of(String host) {
        byte[] literal = NetUtil.createByteArrayFromIpAddressString(host);
        if (literal != null) {
            return ofLiteral(host, literal);
        }
        if (underWay.size() >= MOST_NAMES) {
            return loop.newFailedFuture(new UnknownHostException("Too many names are being looked up"));
        }
        Promise<List<InetAddress>> mine = loop.newPromise();
        Promise<List<InetAddress>> others = underWay.putIfAbsent(host, mine);
        if (others == null) {
            ask(host, mine);
        }
        return others == null ? mine : others;
    }

    @Override
    public void close() {
        resolver.close();
        threads.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }

    private Future<List<InetAddress>> ofLiteral(String host, byte[] address) {
        try {
            return loop.newSucceededFuture(List.of(InetAddress.getByAddress(host, address)));
        } catch (UnknownHostException ofWrongLength) {
            return loop.newFailedFuture(ofWrongLength);
        }
    }

    private void ask(String host, Promise<List<InetAddress>> promise) {
        Future<?> timer = loop.schedule(
                () -> promise.tryFailure(new DeadlineExceededException()), time.toNanos(), TimeUnit.NANOSECONDS);
        promise.addListener(done -> {
            timer.cancel(false);
            underWay.remove(host, promise);
        });
        resolver.resolveAll(host).addListener((Future<List<InetAddress>> found) -> {
            if (found.isSuccess()) {
                promise.trySuccess(found.getNow());
            } else {
                promise.tryFailure(found.cause());
            }
        });
    }
}
