package id.satugerbang.quickstart.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateRemovalTests {

    @TempDir
    Path folder;

    @Test
    void deletesWhatTheQuickstartPutThereAndNothingElse() throws Exception {
        StateDirectory state = new StateDirectory(folder);
        state.create();
        Files.writeString(Files.createDirectories(state.data("redis")).resolve("appendonly.aof"), "data");
        Path foreign = Files.writeString(folder.resolve("my-notes.txt"), "mine");
        StateRemoval.remove(folder);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(foreign);
        }
    }

    @Test
    void aDirectoryThatIsEmptyAfterwardsGoesToo() throws Exception {
        Path state = folder.resolve("state");
        new StateDirectory(state).create();
        StateRemoval.remove(state);
        assertThat(state).doesNotExist();
        StateRemoval.remove(state);
    }
}
