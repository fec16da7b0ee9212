package id.satugerbang.registry.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/** The route feed in Redis, as described in {@code internal.yaml}; every change is one Lua script. */
@Component
class RedisRouteFeed {

    private static final String ROUTES = "{satu}:routes";
    private static final String FEED = "{satu}:feed";
    private static final String REVISION = "{satu}:revision";
    private static final String NEXT = "{satu}:routes:next";
    private static final String CREDENTIALS = "{satu}:credentials";
    private static final String NEXT_CREDENTIALS = "{satu}:credentials:next";
    private static final String EPOCH = "{satu}:epoch";
    private static final List<String> KEYS =
            List.of(ROUTES, FEED, REVISION, NEXT, CREDENTIALS, NEXT_CREDENTIALS, EPOCH);

    private static final RedisScript<Long> APPLY = RedisScript.of(new ClassPathResource("lua/apply.lua"), Long.class);
    private static final RedisScript<Long> SWAP = RedisScript.of(new ClassPathResource("lua/swap.lua"), Long.class);

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> STATE = RedisScript.of(new ClassPathResource("lua/state.lua"), List.class);

    private final StringRedisTemplate redis;
    private final String streamLength;

    RedisRouteFeed(StringRedisTemplate redis, RelayProperties properties) {
        this.redis = redis;
        this.streamLength = Integer.toString(properties.streamLength());
    }

    FeedState state() {
        List<?> state = redis.execute(STATE, KEYS);
        return new FeedState(
                Long.parseLong(text(state, 0)),
                Long.parseLong(text(state, 1)),
                Long.parseLong(text(state, 3)),
                text(state, 2),
                text(state, 4));
    }

    /** Writes revisions in order; a repeat, a gap and another epoch change nothing. @return the revision that Redis holds afterwards */
    long apply(String epoch, List<OutboxEntry> entries) {
        List<String> arguments = new ArrayList<>();
        arguments.add(streamLength);
        arguments.add(epoch);
        for (OutboxEntry entry : entries) {
            arguments.addAll(List.of(Long.toString(entry.revision()), entry.service(), entry.op(), entry.route()));
        }
        return redis.execute(APPLY, KEYS, arguments.toArray());
    }

    /** Begins new tables beside those in use. */
    void beginRebuild() {
        redis.delete(List.of(NEXT, NEXT_CREDENTIALS));
    }

    void addRoutes(Map<String, String> routes) {
        redis.opsForHash().putAll(NEXT, routes);
    }

    void addCredentials(Map<String, String> credentials) {
        redis.opsForHash().putAll(NEXT_CREDENTIALS, credentials);
    }

    /** Puts the new tables in place at once. */
    void endRebuild(String epoch, long revision, @Nullable OutboxEntry last) {
        redis.execute(
                SWAP,
                KEYS,
                Long.toString(revision),
                last == null ? "" : last.service(),
                last == null ? "" : last.op(),
                last == null ? "" : last.route(),
                epoch);
    }

    private static String text(List<?> state, int index) {
        return String.valueOf(state.get(index));
    }
}
