package id.satugerbang.gateway.pitfalls;

import static org.awaitility.Awaitility.await;

import id.satugerbang.gateway.testing.Ports;
import id.satugerbang.gateway.testing.RawUpstream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.gateway.event.RefreshRoutesEvent;
import org.springframework.cloud.gateway.handler.predicate.PredicateDefinition;
import org.springframework.cloud.gateway.route.RouteDefinition;
import org.springframework.cloud.gateway.route.RouteDefinitionWriter;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Mono;

/** Spring Cloud Gateway as its starter makes it, with routes and every default; what else this module has is left out. */
final class StockGateway implements ProbedGateway {

    private static final String BOOT = "org.springframework.boot.";
    private static final String LEFT_OUT = String.join(
            ",",
            BOOT + "security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration",
            BOOT + "security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration",
            BOOT + "security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration",
            BOOT + "session.autoconfigure.SessionAutoConfiguration",
            BOOT + "session.data.redis.autoconfigure.SessionDataRedisAutoConfiguration",
            BOOT + "data.redis.autoconfigure.DataRedisAutoConfiguration",
            BOOT + "data.redis.autoconfigure.DataRedisReactiveAutoConfiguration");
    private static final String ROUTES = "spring.cloud.gateway.server.webflux.routes";

    private final int port = Ports.free();
    private final RawUpstream raw = new RawUpstream(RawUpstream.ok("ok"));
    private final RawUpstream frozen = new RawUpstream("");
    private final ConfigurableApplicationContext context;

    /** The application of the benchmark's stock module. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {}

    StockGateway() {
        Map<String, Object> settings = new TreeMap<>(Map.of(
                "server.address", "127.0.0.1",
                "server.port", port,
                "spring.config.name", "stock",
                "spring.main.web-application-type", "reactive",
                "spring.main.banner-mode", "off",
                "spring.autoconfigure.exclude", LEFT_OUT,
                "logging.level.root", "error"));
        settings.putAll(route(0, "/api/uji/mentah/**", raw.url(), ""));
        settings.putAll(route(1, "/api/uji/beku/**", frozen.url(), ""));
        settings.putAll(route(2, "/api/uji/warga/**", raw.url(), "AddRequestHeader=X-Identity, warga"));
        settings.putAll(route(3, "/api/uji/aturan/admin/**", raw.url(), "SetStatus=403"));
        settings.putAll(route(4, "/api/uji/aturan/**", raw.url(), ""));
        context = new SpringApplicationBuilder(Application.class)
                .run(settings.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public RawUpstream upstream() {
        return raw;
    }

    @Override
    public String identityHeader() {
        return "X-Identity";
    }

    @Override
    public void takeInABadDefinitionBeforeAGoodOne() {
        save("0-earlier", "Path=/api/uji/dulu/**");
        context.publishEvent(new RefreshRoutesEvent(this));
        await().until(() -> Probe.call(this, "GET /api/uji/dulu/x").startsWith("HTTP/1.1 200"));
        save("1-bad", "NoSuchPredicate=1");
        save("2-good", "Path=/api/uji/baik/**");
        context.publishEvent(new RefreshRoutesEvent(this));
    }

    @Override
    public void close() {
        context.close();
        raw.close();
        frozen.close();
    }

    private void save(String id, String predicate) {
        RouteDefinition definition = new RouteDefinition();
        definition.setId(id);
        definition.setUri(URI.create(raw.url()));
        definition.setPredicates(List.of(new PredicateDefinition(predicate)));
        context.getBean(RouteDefinitionWriter.class).save(Mono.just(definition)).block();
    }

    private static Map<String, String> route(int at, String path, String uri, String filter) {
        String name = ROUTES + "[" + at + "].";
        Map<String, String> route = new TreeMap<>(
                Map.of(name + "id", "route-" + at, name + "uri", uri, name + "predicates[0]", "Path=" + path));
        if (!filter.isEmpty()) {
            route.put(name + "filters[0]", filter);
        }
        return route;
    }
}
