package id.satugerbang.quickstart.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satugerbang.quickstart.FreePort;
import id.satugerbang.quickstart.process.ChildLauncher;
import id.satugerbang.quickstart.process.PidFile;
import id.satugerbang.quickstart.process.ProcessIdentity;
import id.satugerbang.quickstart.process.Signal;
import id.satugerbang.quickstart.secrets.SecretFiles;
import id.satugerbang.quickstart.state.StateDirectory;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisPartIntegrationTests {

    @TempDir
    Path folder;

    private StateDirectory state;
    private RedisPart redis;
    private RedisProbe probe;
    private int port;

    @BeforeEach
    void start() throws Exception {
        state = new StateDirectory(folder);
        state.create();
        SecretFiles secrets = new SecretFiles(state);
        secrets.create();
        port = FreePort.next();
        redis = new RedisPart(state, new ChildLauncher(state), secrets, port);
        probe = new RedisProbe(port, secrets.servers().redis());
        redis.start();
    }

    @AfterEach
    void stop() throws Exception {
        redis.stop();
    }

    @Test
    void dataSurvivesAStop() throws Exception {
        probe.command("SET kept yes");
        redis.stop();
        assertThat(probe.serves()).isFalse();
        redis.start();
        assertThat(probe.command("GET kept")).contains("yes");
    }

    @Test
    void dataSurvivesAKill() throws Exception {
        probe.command("SET kept yes");
        ProcessIdentity server = new PidFile(state.pid("redis")).living().orElseThrow();
        Signal.KILL.process(server.pid());
        await().atMost(Duration.ofSeconds(10)).until(() -> !server.alive());
        redis.start();
        assertThat(probe.command("GET kept")).contains("yes");
    }

    @Test
    void nothingIsEvictedAndEverySecondIsSynced() throws Exception {
        assertThat(probe.command("CONFIG GET maxmemory-policy")).contains("noeviction");
        assertThat(probe.command("CONFIG GET appendfsync")).contains("everysec");
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        assertThat(new RedisProbe(port, "wrong").serves()).isFalse();
    }
}
