package id.satugerbang.gateway.feed;

import id.satugerbang.gateway.GatewayProperties;
import id.satugerbang.gateway.credential.CredentialStore;
import id.satugerbang.gateway.internal.PartClient;
import id.satugerbang.gateway.route.RouteTable;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import tools.jackson.databind.json.JsonMapper;

/** Beans that keep the route table up to date. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    RouteApplier routeApplier(RouteTable table, RouteReader reader, CredentialReader credentials) {
        return new RouteApplier(table, reader, credentials);
    }

    @Bean
    CredentialReader credentialReader(CredentialStore store, JsonMapper json) {
        return new CredentialReader(store, json);
    }

    @Bean
    RouteReader routeReader(JsonMapper json) {
        return new RouteReader(json);
    }

    @Bean
    RoutesHealthIndicator routesHealthIndicator(RouteApplier applier, Freshness freshness) {
        return new RoutesHealthIndicator(applier, freshness);
    }

    @Bean
    Freshness freshness(Clock clock, GatewayProperties properties) {
        return new Freshness(clock, properties.feed().startWait());
    }

    @Bean
    FeedLoop feedLoop(
            GatewayProperties properties,
            RedisConnectionFactory redis,
            RouteTable table,
            RouteApplier applier,
            RouteReader reader,
            CredentialReader credentials,
            PartClient registryCalls,
            Freshness freshness,
            JsonMapper json) {
        GatewayProperties.Feed feed = properties.feed();
        SnapshotFile disk = new SnapshotFile(properties.stateDir(), json);
        Announced announced = new Announced(feed.heartbeat().multipliedBy(2));
        RegistryClient registry = new RegistryClient(registryCalls, json);
        return new FeedLoop(
                () -> new RedisFeed(redis, feed.block()),
                applier,
                new FeedFollower(applier, reader, credentials),
                new ColdStart(applier, reader, credentials, disk, registry),
                new SnapshotKeeper(new SnapshotWriter(disk, table, applier, credentials), feed.snapshotDelay()),
                new Heartbeat(registry, applier, announced, properties.replica(), feed.heartbeat()),
                announced,
                freshness,
                feed.retry());
    }
}
