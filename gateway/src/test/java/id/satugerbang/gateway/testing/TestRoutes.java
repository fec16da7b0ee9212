package id.satugerbang.gateway.testing;

import java.util.List;
import java.util.UUID;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;

/** Publishes routes the way the registry's relay does: hash, stream and revision in one Lua script. */
public final class TestRoutes implements AutoCloseable {

    private static final String SCRIPT = """
            local hash = ARGV[3] == 'credential' and KEYS[4] or KEYS[1]
            if ARGV[4] ~= '' then redis.call('HSET', hash, ARGV[2], ARGV[4])
            else redis.call('HDEL', hash, ARGV[2]) end
            redis.call('XADD', KEYS[2], ARGV[1] .. '-0', 'service', ARGV[2], 'op', ARGV[3], 'route', ARGV[4])
            redis.call('SET', KEYS[3], ARGV[1])
            return 1
            """;

    private final LettuceConnectionFactory factory;
    private final StringRedisTemplate redis;
    private long revision;

    public TestRoutes(int port) {
        factory = new LettuceConnectionFactory(new RedisStandaloneConfiguration("127.0.0.1", port));
        factory.afterPropertiesSet();
        factory.start();
        redis = new StringRedisTemplate(factory);
    }

    /** Empties Redis and begins at revision 0, which is no route. */
    public TestRoutes reset() {
        redis.delete(List.of("{satu}:routes", "{satu}:feed", "{satu}:revision", "{satu}:credentials", "{satu}:epoch"));
        redis.opsForValue().set("{satu}:revision", "0");
        revision = 0;
        return this;
    }

    /** Names the life of the registry's database. */
    public TestRoutes epoch(String epoch) {
        redis.opsForValue().set("{satu}:epoch", epoch);
        return this;
    }

    public long publish(String service, String route) {
        return write(service, "put", route.replace("REVISION", String.valueOf(revision + 1)));
    }

    /** Stores or rotates {@code agency/name}; see {@link TestCredentials}. */
    public long credential(String name, String sealed) {
        return write(name, "credential", sealed.replace("REVISION", String.valueOf(revision + 1)));
    }

    public long removeCredential(String name) {
        return write(name, "credential", "");
    }

    /** Adds the authentication to a route's only upstream. */
    public static String with(String type, String credential, String route) {
        return route.replace(
                "\"}],\"from_the",
                "\",\"auth\":{\"type\":\"%s\",\"credential\":\"%s\"}}],\"from_the".formatted(type, credential));
    }

    /** Adds an error envelope to each operation of a route. */
    public static String withEnvelope(String envelope, String route) {
        return route.replace("\"assurance\":\"basic\"", "\"assurance\":\"basic\",\"error\":" + envelope);
    }

    /** Adds members, as JSON without braces, to each operation of a route. */
    public static String withMembers(String members, String route) {
        return route.replace("\"assurance\":\"", members + ",\"assurance\":\"");
    }

    public long remove(String service) {
        return write(service, "remove", "");
    }

    /** Forgets what the stream holds, as if it had been trimmed. */
    public void trim() {
        redis.opsForStream().trim("{satu}:feed", 0);
    }

    @Override
    public void close() {
        factory.destroy();
    }

    /** A route's JSON; operations as {@code METHOD path audience} or {@code METHOD path audience assurance}. */
    public static String route(String service, String upstream, String... operations) {
        return route(service, upstream, 2000, 1024, operations);
    }

    public static String route(String service, String upstream, long deadline, long maxBody, String... operations) {
        String[] name = service.split("/");
        StringBuilder list = new StringBuilder();
        for (String operation : operations) {
            String[] parts = operation.split(" ");
            list.append(list.isEmpty() ? "" : ",")
                    .append(
                            "{\"operation_id\":\"op%d\",\"method\":\"%s\",\"path\":\"%s\",\"audience\":[%s],\"assurance\":\"%s\"}"
                                    .formatted(
                                            list.length(),
                                            parts[0],
                                            parts[1],
                                            parts[2].equals("none") ? "" : "\"" + parts[2].replace(",", "\",\"") + "\"",
                                            parts.length > 3 ? parts[3] : "basic"));
        }
        return """
                {"agency":"%s","service":"%s","release":"%s","revision":REVISION,"deadline_ms":%d,
                "max_body_bytes":%d,"operations":[%s],"upstreams":[{"url":"%s"}],"from_the_future":1}""".formatted(name[0], name[1], UUID.randomUUID(), deadline, maxBody, list, upstream);
    }

    private long write(String service, String op, String route) {
        redis.execute(
                new DefaultRedisScript<>(SCRIPT, Long.class),
                List.of("{satu}:routes", "{satu}:feed", "{satu}:revision", "{satu}:credentials"),
                String.valueOf(revision + 1),
                service,
                op,
                route);
        return ++revision;
    }
}
