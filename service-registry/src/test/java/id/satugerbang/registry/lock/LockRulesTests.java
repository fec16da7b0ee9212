package id.satugerbang.registry.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class LockRulesTests {

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(each -> each.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        TransactionSynchronizationManager.clear();
    }

    @Test
    void whatComesEarlierIsNotLockedAfterWhatComesLater() {
        LockOrder.take(Rank.AGENCY, List.of("bmkg"));
        LockOrder.take(Rank.SERVICE, List.of(7L, 3L));
        LockOrder.take(Rank.REVISION, List.of(0));
        assertThatIllegalStateException().isThrownBy(() -> LockOrder.take(Rank.SERVICE, List.of(9L)));
        assertThatIllegalStateException().isThrownBy(() -> LockOrder.take(Rank.AGENCY, List.of("oss")));
    }

    @Test
    void rowsOfOneKindAreLockedInTheirOrder() {
        LockOrder.take(Rank.SERVICE, List.of(3L));
        LockOrder.take(Rank.SERVICE, List.of(5L));
        assertThatIllegalStateException().isThrownBy(() -> LockOrder.take(Rank.SERVICE, List.of(4L)));
    }

    @Test
    void whatIsHeldMayBeAskedForAgain() {
        LockOrder.take(Rank.AGENCY, List.of("bmkg"));
        LockOrder.take(Rank.REVISION, List.of(0));
        LockOrder.take(Rank.AGENCY, List.of("bmkg"));
        LockOrder.take(Rank.REVISION, List.of(0));
        LockOrder.take(Rank.SERVICE, List.<Long>of());
        assertThat(TransactionSynchronizationManager.getSynchronizations()).hasSize(1);
    }

    @Test
    void nothingElseLocksThem() throws IOException {
        Path main = Path.of("src/main/java/id/satugerbang/registry");
        try (Stream<Path> files = Files.walk(main)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.startsWith(main.resolve("lock")))
                            .filter(file -> text(file)
                                    .matches("(?s).*(?:from (?:agency|service|revision)\\b[^;]*?\\bfor (?:no key )?"
                                            + "(?:update|share)\\b|update revision set).*"))
                            .map(file -> file.getFileName().toString()))
                    .isEmpty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
