package id.satugerbang.gateway.testing;

import redis.embedded.RedisServer;

/** A real Redis, shared by the tests of one JVM; or one of a test's own, which it may stop. */
public final class TestRedis {

    private final RedisServer server;
    private final int port;

    private TestRedis(int port) {
        this.port = port;
        this.server = RedisServer.builder()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .setting("appendonly no")
                .setting("notify-keyspace-events Egx")
                .build();
    }

    /** The shared one; stopped with the JVM. */
    public static TestRedis shared() {
        return Shared.REDIS;
    }

    /** A running one of one's own. */
    public static TestRedis own(int port) {
        TestRedis redis = new TestRedis(port);
        redis.start();
        return redis;
    }

    public int port() {
        return port;
    }

    public void start() {
        server.start();
    }

    public void stop() {
        server.stop();
    }

    private static final class Shared {

        private static final TestRedis REDIS = own(Ports.free());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(REDIS::stop));
        }
    }
}
