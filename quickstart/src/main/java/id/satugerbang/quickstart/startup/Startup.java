package id.satugerbang.quickstart.startup;

import id.satugerbang.quickstart.UserException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Runs steps as early as what they depend on allows. */
public final class Startup {

    private static final Duration INTERRUPTED = Duration.ofSeconds(10);

    private final BiConsumer<String, Duration> progress;

    /** @param progress told each finished step and how long it took */
    public Startup(BiConsumer<String, Duration> progress) {
        this.progress = progress;
    }

    /** Runs all steps, given in an order in which each follows what it depends on. @throws UserException of the first that fails */
    public void run(List<Step> steps) throws InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            CompletableFuture<Void> failed = new CompletableFuture<>();
            CompletableFuture<?>[] all = plan(steps, threads, failed).values().toArray(CompletableFuture<?>[]::new);
            CompletableFuture.anyOf(CompletableFuture.allOf(all), failed).join();
        } catch (CompletionException failure) {
            throw userException(failure);
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(INTERRUPTED.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private Map<String, CompletableFuture<Void>> plan(
            List<Step> steps, ExecutorService threads, CompletableFuture<Void> failed) {
        Map<String, CompletableFuture<Void>> planned = new HashMap<>();
        for (Step step : steps) {
            CompletableFuture<?>[] before =
                    step.after().stream().map(planned::get).toArray(CompletableFuture<?>[]::new);
            CompletableFuture<Void> future = CompletableFuture.allOf(before).thenRunAsync(() -> run(step), threads);
            future.whenComplete((done, failure) -> {
                if (failure != null) {
                    failed.completeExceptionally(failure);
                }
            });
            planned.put(step.name(), future);
        }
        return planned;
    }

    private void run(Step step) {
        long begin = System.nanoTime();
        try {
            step.action().run();
        } catch (IOException failure) {
            throw new UserException(step.name() + " failed: " + failure.getMessage(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UserException(step.name() + " was stopped.", stopped);
        }
        progress.accept(step.name(), Duration.ofNanos(System.nanoTime() - begin));
    }

    private static UserException userException(CompletionException failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof UserException known ? known : new UserException("The start failed: " + cause, cause);
    }
}
