package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.ImportFiles;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However large the document is: the registry holds some releases of it, and waits for a reader that is slow. */
class UnifiedMemoryIntegrationTests extends RegistryIntegrationTest {

    private static final int SERVICES = 300;
    private static final int EACH = 400_000;
    private static final long MUCH = 50_000_000;

    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();

    @Test
    void aDocumentOf120MegabytesForASlowReaderIsNeverInMemory() throws IOException {
        String agency = newAgency();
        importServices(agency);
        database.sql("""
                        update unified_fragment set members = members || ',"/besar/' || name || '":{"description":"'
                            || repeat('x', ?) || '"}'
                        where section = 'paths' and agency = ?
                        """).params(EACH, agency).update();
        long before = live();
        try (InputStream document = URI.create("http://127.0.0.1:" + port + "/openapi/agencies/" + agency + ".json")
                .toURL()
                .openStream()) {
            assertThat(document.readNBytes(1_000_000)).hasSize(1_000_000);
            assertThat(live() - before).as("held while the reader pauses").isLessThan(MUCH);
            assertThat(document.transferTo(OutputStream.nullOutputStream()))
                    .isGreaterThan((long) SERVICES * EACH - 1_000_000);
        } finally {
            database.sql("delete from current_route where name like ? || '/%'")
                    .param(agency)
                    .update();
        }
    }

    private void importServices(String agency) {
        String file = IntStream.range(0, SERVICES)
                .mapToObj(number -> ImportFiles.line(agency, "besar-" + number, "Besar " + number))
                .collect(Collectors.joining("\n"));
        importAndPublish(file);
    }

    /** What is still in use after a collection. */
    private long live() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
