package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.ImportFiles;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However large the document is: the registry holds some releases of it, and waits for a reader that is slow. */
class UnifiedMemoryIntegrationTests extends RegistryIntegrationTest {

    private static final int SERVICES = 300;
    private static final int FEW = 40;
    private static final int READERS = 5;
    private static final int EACH = 400_000;
    private static final long MUCH = 50_000_000;

    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();

    @Test
    void aDocumentOf120MegabytesForASlowReaderIsNeverInMemory() throws IOException {
        String agency = newAgency();
        importServices(agency, SERVICES);
        enlarge(agency);
        long before = live();
        try (InputStream document = URI.create("http://127.0.0.1:" + port + "/openapi/agencies/" + agency + ".json")
                .toURL()
                .openStream()) {
            assertThat(document.readNBytes(1_000_000)).hasSize(1_000_000);
            assertThat(live() - before).as("held while the reader pauses").isLessThan(MUCH);
            assertThat(document.transferTo(OutputStream.nullOutputStream()))
                    .isGreaterThan((long) SERVICES * EACH - 1_000_000);
        } finally {
            withdraw(agency);
        }
    }

    @Test
    void readersThatPauseInLargeDocumentsKeepNobodyFromAnyDocument() throws IOException {
        String agency = newAgency();
        importServices(agency, FEW);
        enlarge(agency);
        List<InputStream> paused = new ArrayList<>();
        try {
            for (String slice : List.of("/openapi.json", "/openapi/agencies/" + agency + ".json")) {
                for (int i = 0; i < READERS; i++) {
                    InputStream document = URI.create("http://127.0.0.1:" + port + slice)
                            .toURL()
                            .openStream();
                    paused.add(document);
                    assertThat(document.read()).isEqualTo('{');
                }
            }
            for (String wanted : List.of(
                    "/openapi/" + agency + "/besar-0.json", "/openapi/agencies/" + agency + ".json", "/openapi.json")) {
                Answer answer = anonymous().get(wanted);
                assertThat(answer.status()).as(wanted).isEqualTo(200);
                assertThat(answer.etag()).as(wanted).isNotEmpty();
            }
        } finally {
            for (InputStream document : paused) {
                document.close();
            }
            withdraw(agency);
        }
    }

    private void enlarge(String agency) {
        database.sql("""
                        update unified_fragment set members = members || ',"/besar/' || name || '":{"description":"'
                            || repeat('x', ?) || '"}'
                        where section = 'paths' and agency = ?
                        """).params(EACH, agency).update();
    }

    private void withdraw(String agency) {
        database.sql("delete from current_route where name like ? || '/%'")
                .param(agency)
                .update();
    }

    private void importServices(String agency, int count) {
        String file = IntStream.range(0, count)
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
