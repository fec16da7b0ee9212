package id.satugerbang.gateway.edge;

import id.satugerbang.gateway.GatewayProperties;
import io.netty.channel.ChannelPipeline;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/** Bounds what a connection may hold: header size, request line, time for headers, pauses in a body, idle time. */
class LimitConnectionsCustomizer implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    private final GatewayProperties.Edge limits;

    LimitConnectionsCustomizer(GatewayProperties.Edge limits) {
        this.limits = limits;
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(this::limit);
    }

    private HttpServer limit(HttpServer server) {
        return server.idleTimeout(limits.idle())
                .readTimeout(limits.bodyIdle())
                .httpRequestDecoder(spec -> spec.maxHeaderSize(
                                (int) limits.maxHeader().toBytes())
                        .maxInitialLineLength((int) limits.maxInitialLine().toBytes())
                        .allowDuplicateContentLengths(false)
                        .validateHeaders(true))
                .doOnChannelInit((observer, channel, remote) -> watch(channel.pipeline()));
    }

    private void watch(ChannelPipeline pipeline) {
        HeaderDeadline deadline = new HeaderDeadline(limits.headerTimeout());
        pipeline.addBefore(NettyPipeline.HttpCodec, "satu.header-bytes", deadline.beforeDecoder());
        pipeline.addAfter(NettyPipeline.HttpCodec, "satu.header-complete", deadline.afterDecoder());
        pipeline.addAfter(NettyPipeline.HttpTrafficHandler, "satu.body-complete", new BodyCompletenessHandler());
    }
}
