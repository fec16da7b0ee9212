package id.satugerbang.quickstart.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTests {

    @TempDir
    Path folder;

    @Test
    void findsTheProcessItWasWrittenFor() throws Exception {
        PidFile file = new PidFile(folder.resolve("part.pid"));
        ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();
        file.write(self);
        assertThat(file.living()).contains(self);
    }

    @Test
    void neverTakesAnotherProcessWithTheSameNumberForIt() throws Exception {
        PidFile file = new PidFile(folder.resolve("part.pid"));
        ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();
        file.write(new ProcessIdentity(self.pid(), self.startTicks() - 1, self.boot()));
        assertThat(file.living()).isEmpty();
        file.write(new ProcessIdentity(self.pid(), self.startTicks(), "another-boot"));
        assertThat(file.living()).isEmpty();
    }

    @Test
    void aProcessThatEndedIsNotLiving() throws Exception {
        Process process = new ProcessBuilder("cat").start();
        PidFile file = new PidFile(folder.resolve("part.pid"));
        file.write(ProcessIdentity.of(process.pid()).orElseThrow());
        assertThat(file.living()).isPresent();
        process.destroy();
        process.waitFor();
        assertThat(file.living()).isEmpty();
    }

    @Test
    void aDamagedOrMissingFileNamesNobody() throws Exception {
        Path path = folder.resolve("part.pid");
        assertThat(new PidFile(path).living()).isEmpty();
        Files.writeString(path, "not a process\n");
        assertThat(new PidFile(path).living()).isEmpty();
        Files.writeString(path, "");
        assertThat(new PidFile(path).living()).isEmpty();
    }
}
