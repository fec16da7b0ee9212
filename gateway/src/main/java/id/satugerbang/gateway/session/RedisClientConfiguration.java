package id.satugerbang.gateway.session;

import io.lettuce.core.SocketOptions;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.DataRedisProperties;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the connections to Redis notice quickly that it is gone, and that it is back. */
@Configuration(proxyBeanMethods = false)
class RedisClientConfiguration {

    private static final Duration RECONNECT = Duration.ofMillis(500);
    private static final Duration DEAD_AFTER = Duration.ofSeconds(3);

    /** The client's own back-off grows to half a minute. */
    @Bean
    ClientResourcesBuilderCustomizer quickReconnect() {
        return resources -> resources.reconnectDelay(Delay.constant(RECONNECT));
    }

    /** A host that vanished leaves connections behind that look alive. */
    @Bean
    LettuceClientOptionsBuilderCustomizer deadPeerDetection(DataRedisProperties redis) {
        Duration connect = redis.getConnectTimeout() == null ? RECONNECT : redis.getConnectTimeout();
        SocketOptions sockets = SocketOptions.builder()
                .connectTimeout(connect)
                .keepAlive(SocketOptions.KeepAliveOptions.builder()
                        .enable()
                        .idle(DEAD_AFTER)
                        .interval(Duration.ofSeconds(1))
                        .count(2)
                        .build())
                .tcpUserTimeout(SocketOptions.TcpUserTimeoutOptions.builder()
                        .enable()
                        .tcpUserTimeout(DEAD_AFTER)
                        .build())
                .build();
        return options -> options.socketOptions(sockets);
    }
}
