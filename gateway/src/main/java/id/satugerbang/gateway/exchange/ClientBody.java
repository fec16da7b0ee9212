package id.satugerbang.gateway.exchange;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.util.AttributeKey;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServerRequest;

/** Whether the client has completed the message that it is sending; what the framework says of a body does not tell. */
public final class ClientBody {

    /** Set on the client's channel by the edge: true once the last part of the current request was read and was good. */
    public static final AttributeKey<Boolean> COMPLETE = AttributeKey.valueOf("satu.client-body-complete");

    /** Set on the client's channel for an answer that has no end of its own, until the next request. */
    private static final AttributeKey<Boolean> UNHURRIED = AttributeKey.valueOf("satu.client-unhurried");

    private ClientBody() {}

    /** Lets the client take this answer at any rate; it must go on taking it. */
    public static void unhurried(ServerHttpRequest request) {
        connection(request).channel().attr(UNHURRIED).set(true);
    }

    /** The next answer counts again. */
    public static void hurried(Channel channel) {
        if (isUnhurried(channel)) {
            channel.attr(UNHURRIED).set(false);
        }
    }

    /** True while the least rate does not count. */
    public static boolean isUnhurried(Channel channel) {
        return Boolean.TRUE.equals(channel.attr(UNHURRIED).get());
    }

    /** True where the whole request arrived, well-formed. */
    public static boolean isComplete(ServerHttpRequest request) {
        return Boolean.TRUE.equals(connection(request).channel().attr(COMPLETE).get());
    }

    /** Cuts the connection, so that the client cannot take what it has for a complete answer. */
    public static void cut(ServerHttpRequest request) {
        connection(request).channel().close();
    }

    /** Event loop of the client's connection. */
    public static EventLoop loop(ServerHttpRequest request) {
        return connection(request).channel().eventLoop();
    }

    private static Connection connection(ServerHttpRequest request) {
        HttpServerRequest netty = ServerHttpRequestDecorator.getNativeRequest(request);
        return (Connection) netty;
    }
}
