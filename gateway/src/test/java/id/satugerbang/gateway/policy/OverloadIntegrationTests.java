package id.satugerbang.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satugerbang.gateway.testing.RawPlatform;
import id.satugerbang.gateway.testing.RawUpstream;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestRoutes;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.EventExecutor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import reactor.netty.http.HttpResources;
import reactor.netty.resources.LoopResources;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverloadIntegrationTests {

    private static final int IN_FLIGHT = 2;
    private static final int CONNECTIONS = 40;
    private static final Duration HELD = Duration.ofMillis(450);
    private static final String CALL = "/api/uji/cepat/x";

    private final RawPlatform platform = new RawPlatform();
    private final RawUpstream upstream = platform.upstream();
    private final RawUpstream frozen = new RawUpstream("");
    private TestGateway gateway;

    @BeforeAll
    void start(@TempDir Path directory) {
        platform.routes().publish("uji/beku", TestRoutes.route("uji/beku", frozen.url(), "GET /x public"));
        gateway = platform.start(
                directory,
                Map.of(
                        "satu.gateway.upstream-allow",
                        upstream.address() + "," + frozen.address(),
                        "satu.gateway.policy.max-in-flight",
                        IN_FLIGHT,
                        "satu.gateway.policy.loop-delay",
                        "300ms",
                        "satu.gateway.edge.max-connections",
                        CONNECTIONS),
                "uji/cepat",
                "GET /x public");
    }

    @AfterAll
    void stop() {
        platform.close();
        frozen.close();
    }

    @Test
    void moreCallsThanTheGatewayTakesAreTurnedAwayAtOnce() {
        List<CompletableFuture<Integer>> held = new ArrayList<>();
        for (int i = 0; i < IN_FLIGHT; i++) {
            held.add(CompletableFuture.supplyAsync(
                    () -> gateway.get("/api/uji/beku/x").statusCode()));
        }
        await().until(() -> frozen.messages().size() == IN_FLIGHT);

        assertTurnedAway(gateway.get(CALL));
        assertThat(gateway.readiness()).isEqualTo(200);

        assertThat(held).allSatisfy(call -> assertThat(call.join()).isEqualTo(504));
        await().until(() -> gateway.get(CALL).statusCode() == 200);
    }

    @Test
    void theManagementPortAnswersWhileThePublicLoopsAreBehindAndThenCallsAreTurnedAway() {
        await().untilAsserted(() -> {
            CountDownLatch caughtUp = holdPublicLoops();
            assertThat(gateway.readiness()).isEqualTo(200);
            caughtUp.countDown();

            assertTurnedAway(gateway.get(CALL));
        });

        await().untilAsserted(this::assertThatNobodyIsTurnedAway);
        assertThat(gateway.get(CALL).statusCode()).isEqualTo(200);
    }

    @Test
    void connectionsBeyondTheBoundAreClosedAtOnceAndThoseWithinItAreServed() throws IOException {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * CONNECTIONS; i++) {
                open.add(new Socket(InetAddress.getLoopbackAddress(), gateway.port()));
            }
            Socket last = open.get(open.size() - 1);
            last.setSoTimeout((int) TimeUnit.SECONDS.toMillis(5));

            assertThat(last.getInputStream().read()).isEqualTo(-1);
            assertThat(gateway.readiness()).isEqualTo(200);
            await().until(() -> gateway.get(CALL).statusCode() == 200);
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    /** Keeps every loop of the public server busy, for longer than the limit, until the latch is let down. */
    private static CountDownLatch holdPublicLoops() {
        CountDownLatch release = new CountDownLatch(1);
        List<CompletableFuture<Void>> busy = new ArrayList<>();
        for (EventExecutor loop : HttpResources.get().onServer(LoopResources.DEFAULT_NATIVE)) {
            CompletableFuture<Void> begun = new CompletableFuture<>();
            busy.add(begun);
            loop.execute(() -> {
                begun.complete(null);
                hold(release);
            });
        }
        busy.forEach(CompletableFuture::join);
        return release;
    }

    private static void hold(CountDownLatch release) {
        long until = System.nanoTime() + HELD.toNanos();
        try {
            release.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        LockSupport.parkNanos(until - System.nanoTime());
    }

    private void assertThatNobodyIsTurnedAway() {
        for (EventExecutor loop : HttpResources.get().onServer(LoopResources.DEFAULT_NATIVE)) {
            assertThat(gateway.bean(LoopPressure.class).shed((EventLoop) loop)).isZero();
        }
    }

    private static void assertTurnedAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"overloaded\"");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    }
}
