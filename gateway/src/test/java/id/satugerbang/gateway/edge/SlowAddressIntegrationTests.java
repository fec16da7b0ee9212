package id.satugerbang.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satugerbang.gateway.testing.RawPlatform;
import id.satugerbang.gateway.testing.SlowCaller;
import id.satugerbang.gateway.testing.TestGateway;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowAddressIntegrationTests {

    private static final int MOST = 3;
    private static final int MANY = 8;

    @Test
    void oneAddressMayKeepTheGatewayWaitingOnSoManyConnectionsOnly(@TempDir Path directory) {
        List<SlowCaller> callers = new ArrayList<>();
        try (RawPlatform platform = new RawPlatform()) {
            TestGateway gateway = platform.start(
                    directory,
                    Map.of("satu.gateway.edge.body-idle", "1h", "satu.gateway.edge.max-slow-per-address", MOST),
                    "uji/alamat",
                    "POST /x public");
            List<CompletableFuture<String>> told = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                SlowCaller caller = SlowCaller.connect(gateway.port())
                        .send("POST /api/uji/alamat/x HTTP/1.1\r\nHost: 127.0.0.1:" + gateway.port()
                                + "\r\nContent-Length: 60\r\n\r\na");
                callers.add(caller);
                told.add(CompletableFuture.supplyAsync(caller::answer));
            }

            await().until(() -> told.stream().filter(CompletableFuture::isDone).count() == MANY - MOST);
            assertThat(told.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join))
                    .allMatch(answer -> answer.startsWith("HTTP/1.1 408"));
        } finally {
            callers.forEach(SlowCaller::close);
        }
    }
}
