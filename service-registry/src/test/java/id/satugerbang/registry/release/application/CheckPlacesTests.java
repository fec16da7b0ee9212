package id.satugerbang.registry.release.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckPlacesTests {

    private final CheckPlaces places = new CheckPlaces();

    @Test
    void whoWaitsForOthersServersHoldsNoPlace() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            var waiting = IntStream.range(0, 8)
                    .mapToObj(call -> threads.submit(() -> places.inside(() -> {
                        places.inTurn(() -> "checked");
                        return await(slow);
                    })))
                    .toList();
            assertThat(places.<String>inside(() -> places.inTurn(() -> "checked")))
                    .isEqualTo("checked");
            slow.countDown();
            for (Future<String> call : waiting) {
                assertThat(call.get()).isEqualTo("asked");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whenAllIsFullTheNextIsToldToComeAgain() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        CountDownLatch inside = new CountDownLatch(16);
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            IntStream.range(0, 16)
                    .forEach(call -> threads.submit(() -> places.inside(() -> {
                        inside.countDown();
                        return await(slow);
                    })));
            inside.await();
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> places.inside(() -> "one more"))
                    .extracting(ProblemException::code)
                    .isEqualTo(ProblemCode.OVERLOADED);
        } finally {
            slow.countDown();
            threads.shutdownNow();
        }
    }

    private static String await(CountDownLatch latch) {
        try {
            latch.await();
            return "asked";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "stopped";
        }
    }
}
