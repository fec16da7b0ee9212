package id.satugerbang.gateway.edge;

import id.satugerbang.gateway.GatewayProperties;
import id.satugerbang.gateway.exchange.TrustedProxies;
import id.satugerbang.gateway.problem.BareProblems;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import java.net.SocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Bounds what a connection may hold: header size, request line, time for headers, pauses in a body and in
 * taking an answer, least rate, idle time; and their number, for each client address too. Is strict about header lines.
 */
class LimitConnectionsCustomizer implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    private final GatewayProperties.Edge limits;
    private final ClientLimits times;
    private final AddressCounts addresses;
    private final AddressCounts waiting;
    private final AddressCounts unbounded = new AddressCounts(Integer.MAX_VALUE);
    private final TrustedProxies proxies;
    private final BareProblems problems;
    private final AtomicInteger open = new AtomicInteger();

    LimitConnectionsCustomizer(GatewayProperties.Edge limits, BareProblems problems) {
        this.limits = limits;
        this.times = ClientLimits.of(limits);
        this.proxies = new TrustedProxies(limits.trustedProxies());
        this.addresses = new AddressCounts(limits.maxConnectionsPerAddress());
        this.waiting = new AddressCounts(limits.maxSlowPerAddress());
        this.problems = problems;
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(this::limit);
    }

    private HttpServer limit(HttpServer server) {
        return server.httpRequestDecoder(spec -> spec.maxHeaderSize(
                                (int) limits.maxHeader().toBytes())
                        .maxInitialLineLength((int) limits.maxInitialLine().toBytes())
                        .allowDuplicateContentLengths(false)
                        .validateHeaders(true))
                .doOnChannelInit((observer, channel, remote) -> accept(channel));
    }

    private void accept(Channel channel) {
        SocketAddress client = channel.remoteAddress();
        boolean many = proxies.contains(client);
        AddressCounts connections = many ? unbounded : addresses;
        boolean oneTooMany = !connections.enter(client);
        if (open.incrementAndGet() > limits.maxConnections() || oneTooMany) {
            channel.close();
        }
        channel.closeFuture().addListener(closed -> {
            open.decrementAndGet();
            connections.leave(client);
        });
        watch(channel.pipeline(), new MessagePace(times, many ? unbounded : waiting, client));
    }

    private void watch(ChannelPipeline pipeline, MessagePace pace) {
        ConnectionWatch watch = new ConnectionWatch(times, pace);
        pipeline.addBefore(NettyPipeline.HttpCodec, "satu.lingering-close", new LingeringCloseHandler());
        pipeline.addBefore(NettyPipeline.HttpCodec, "satu.bytes-watch", watch.beforeDecoder());
        pipeline.addAfter(NettyPipeline.HttpCodec, "satu.message-watch", watch.afterDecoder());
        pipeline.addAfter(NettyPipeline.HttpCodec, "satu.bare-refusals", new ExplainBareRefusals(problems));
        StrictHeaders headers = new StrictHeaders();
        pipeline.addBefore(NettyPipeline.HttpCodec, "satu.strict-bytes", headers.beforeDecoder());
        pipeline.addAfter(NettyPipeline.HttpCodec, "satu.strict-messages", headers.afterDecoder());
        pipeline.addAfter(NettyPipeline.HttpTrafficHandler, "satu.body-complete", new BodyCompletenessHandler());
    }
}
