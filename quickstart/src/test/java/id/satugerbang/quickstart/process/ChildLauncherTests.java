package id.satugerbang.quickstart.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import id.satugerbang.quickstart.UserException;
import id.satugerbang.quickstart.state.StateDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildLauncherTests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private StateDirectory state;
    private ChildLauncher launcher;
    private PidFile pid;

    @BeforeEach
    void prepare() throws Exception {
        state = new StateDirectory(folder);
        state.create();
        launcher = new ChildLauncher(state);
        pid = new PidFile(state.pid("part"));
    }

    @AfterEach
    void stop() throws Exception {
        new ProcessStopper().stopNoted(pid, PATIENCE);
    }

    @Test
    void theChildLeadsAGroupOfItsOwnSoThatCtrlCDoesNotReachIt() throws Exception {
        launcher.start("part", List.of("cat", "/dev/zero"), Map.of());
        long child = pid.living().orElseThrow().pid();
        await().atMost(PATIENCE).until(() -> group(child) == child);
    }

    @Test
    void stoppingEndsTheChildAndItsOwnChildren() throws Exception {
        Path inner = folder.resolve("inner");
        launcher.start("part", List.of("bash", "-c", "sleep 600 & echo $! > " + inner + "; wait"), Map.of());
        await().atMost(PATIENCE).until(() -> Files.exists(inner) && Files.size(inner) > 0);
        ProcessIdentity grandchild = ProcessIdentity.of(
                        Long.parseLong(Files.readString(inner).strip()))
                .orElseThrow();
        new ProcessStopper().stopNoted(pid, PATIENCE);
        await().atMost(PATIENCE).until(() -> !grandchild.alive());
        assertThat(pid.exists()).isFalse();
    }

    @Test
    void aChildThatIgnoresTheRequestOrIsFrozenIsKilled() throws Exception {
        launcher.start("part", List.of("bash", "-c", "trap '' TERM; while :; do sleep 1; done"), Map.of());
        ProcessIdentity child = pid.living().orElseThrow();
        new ProcessBuilder("bash", "-c", "kill -STOP " + child.pid()).start().waitFor();
        new ProcessStopper().stopNoted(pid, Duration.ofMillis(300));
        assertThat(child.alive()).isFalse();
    }

    @Test
    void aChildThatEndsEarlyIsReportedWithItsCodeAndItsLog() throws Exception {
        ChildProcess child = launcher.start("part", List.of("bash", "-c", "echo why; exit 7"), Map.of());
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> child.awaitReady(() -> false, PATIENCE))
                .withMessageContaining("part did not start")
                .withMessageContaining("7")
                .withMessageContaining(state.log("part").toString());
        assertThat(state.log("part")).hasContent("why\n");
    }

    @Test
    void aChildThatIsNeverReadyIsReported() throws Exception {
        ChildProcess child = launcher.start("part", List.of("cat", "/dev/zero"), Map.of());
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> child.awaitReady(() -> false, Duration.ofMillis(200)))
                .withMessageContaining("not ready");
    }

    @Test
    void variablesThatWouldConfigureAPartComeFromTheLauncherAlone() throws Exception {
        launcher.start("part", List.of("env"), Map.of("SPRING_THING", "ours")).awaitSuccess(PATIENCE);
        assertThat(Files.readAllLines(state.log("part")))
                .contains("SPRING_THING=ours")
                .noneMatch(line -> line.startsWith("SATU_") || line.startsWith("KC_"));
    }

    @Test
    void nothingIsStartedOnceTheSystemIsBeingStopped() {
        launcher.close();
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> launcher.start("part", List.of("cat", "/dev/zero"), Map.of()));
        assertThat(pid.exists()).isFalse();
    }

    private static long group(long process) throws Exception {
        String stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[2]);
    }
}
