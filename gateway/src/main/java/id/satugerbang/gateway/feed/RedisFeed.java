package id.satugerbang.gateway.feed;

import id.satugerbang.gateway.route.ServiceId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.stream.ByteRecord;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.core.Cursor;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.data.redis.serializer.RedisSerializer;

/** Reads the route feed of {@code openapi/internal.yaml} over a connection of its own; close it after any failure. */
final class RedisFeed implements AutoCloseable {

    private static final byte[] REVISION = bytes("{satu}:revision");
    private static final byte[] EPOCH = bytes("{satu}:epoch");
    private static final byte[] ROUTES = bytes("{satu}:routes");
    private static final byte[] CREDENTIALS = bytes("{satu}:credentials");
    private static final byte[] FEED = bytes("{satu}:feed");
    private static final int BATCH = 500;

    private final RedisConnectionFactory factory;
    private final RedisConnection redis;
    private final Duration block;

    RedisFeed(RedisConnectionFactory factory, Duration block) {
        this.factory = factory;
        this.redis = factory.getConnection();
        this.block = block;
    }

    /** What was written last, and its epoch; empty where Redis holds no routes yet. */
    Optional<Position> written() {
        List<byte @Nullable []> values = redis.stringCommands().mGet(REVISION, EPOCH);
        byte[] revision = values == null ? null : values.get(0);
        if (values == null || revision == null) {
            return Optional.empty();
        }
        byte[] epoch = values.get(1);
        return Optional.of(new Position(Long.parseLong(text(revision)), epoch == null ? null : text(epoch)));
    }

    /** Number of current routes and credentials. */
    long size() {
        return size(ROUTES) + size(CREDENTIALS);
    }

    /** Every current route as JSON. */
    Map<ServiceId, String> routes() {
        return scan(ROUTES);
    }

    /** Every sealed credential as JSON, by agency and name. */
    Map<ServiceId, String> credentials() {
        return scan(CREDENTIALS);
    }

    /** The next changes after {@code revision}; empty where none came within the blocking time. */
    List<RouteChange> after(long revision) {
        StreamReadOptions options = StreamReadOptions.empty().block(block).count(BATCH);
        List<ByteRecord> records = redis.streamCommands()
                .xRead(options, new StreamOffset[] {StreamOffset.create(FEED, ReadOffset.from(revision + "-0"))});
        return records == null
                ? List.of()
                : records.stream().map(RedisFeed::change).toList();
    }

    @Override
    public void close() {
        redis.close();
    }

    private long size(byte[] hash) {
        Long size = redis.hashCommands().hLen(hash);
        return size == null ? 0 : size;
    }

    /** The scan closes the connection that it used. */
    private Map<ServiceId, String> scan(byte[] hash) {
        Map<ServiceId, String> rows = new HashMap<>();
        ScanOptions options = ScanOptions.scanOptions().count(BATCH).build();
        try (Cursor<Map.Entry<byte[], byte[]>> cursor =
                factory.getConnection().hashCommands().hScan(hash, options)) {
            cursor.forEachRemaining(row -> rows.put(service(text(row.getKey())), text(row.getValue())));
        }
        return rows;
    }

    private static RouteChange change(ByteRecord record) {
        MapRecord<String, String, String> entry = record.deserialize(RedisSerializer.string());
        Map<String, String> fields = entry.getValue();
        Long revision = entry.getId().getTimestamp();
        String op = fields.getOrDefault("op", "");
        return new RouteChange(
                revision == null ? 0 : revision,
                op.equals("credential") ? RouteChange.Kind.CREDENTIAL : RouteChange.Kind.ROUTE,
                service(fields.getOrDefault("service", "")),
                op.equals("remove") ? "" : fields.getOrDefault("route", ""));
    }

    private static ServiceId service(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? new ServiceId(name, "") : new ServiceId(name.substring(0, slash), name.substring(slash + 1));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
