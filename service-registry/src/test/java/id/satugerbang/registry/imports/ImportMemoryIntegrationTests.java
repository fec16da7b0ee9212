package id.satugerbang.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.caller.Role;
import id.satugerbang.support.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** However large an uploaded file is, the registry holds some of its rows. */
class ImportMemoryIntegrationTests extends RegistryIntegrationTest {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final int FILE = 64 * MEBIBYTE;
    private static final long MUCH = 24L * MEBIBYTE;
    private static final Caller OFFICER = new Caller(
            "officer-memory", "satu-portal", Set.of(Role.OFFICER), Set.of("bmkg"), Set.of(), Assurance.BASIC, false);

    @Autowired
    private ImportUpload upload;

    @Test
    void ofAFileOf64MebibytesAFewRowsAreInMemory() {
        BrokenFile file = new BrokenFile();
        assertThatThrownBy(() -> upload.store(RowSource.lines(file), false, false, OFFICER, null))
                .isInstanceOf(ProblemException.class);
        assertThat(file.live).hasSizeGreaterThan(3);
        assertThat(file.live).as("in use while it streams in").allMatch(bytes -> bytes - file.live.get(0) < MUCH);
        assertThat(database.sql("select count(*) from import where created_by = ?")
                        .param(OFFICER.subject())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Lines of 8 KiB that are made as they are read; notes what memory is in use, and ends in the middle so that nothing is kept. */
    private static final class BrokenFile extends InputStream {

        private static final byte[] LINE = ("{\"x\":\"" + "x".repeat(8183) + "\"}\n").getBytes(StandardCharsets.UTF_8);

        private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        private final List<Long> live = new ArrayList<>();
        private long read;

        @Override
        public int read() throws IOException {
            if (read % (FILE / 4) == 0) {
                memory.gc();
                live.add(memory.getHeapMemoryUsage().getUsed());
            }
            if (read == FILE) {
                throw new IOException("the file ends here");
            }
            return LINE[(int) (read++ % LINE.length)];
        }
    }
}
