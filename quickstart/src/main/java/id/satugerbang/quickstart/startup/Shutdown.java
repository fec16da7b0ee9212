package id.satugerbang.quickstart.startup;

import id.satugerbang.quickstart.part.Part;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stops parts: whatever uses the servers first and all at once, the servers last. */
public final class Shutdown {

    private static final Set<String> SERVERS = Set.of("postgres", "redis");

    /** Stops them all, also when one cannot be stopped. @throws IOException of the last that could not */
    public void stop(List<Part> parts) throws IOException, InterruptedException {
        Throwable failure = together(
                parts.stream().filter(part -> !SERVERS.contains(part.name())).toList());
        Throwable last = together(
                parts.stream().filter(part -> SERVERS.contains(part.name())).toList());
        if (failure != null || last != null) {
            throw new IOException("Not everything could be stopped", failure == null ? last : failure);
        }
    }

    private static @org.jspecify.annotations.Nullable Throwable together(List<Part> parts) throws InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Callable<Void>> stops = parts.stream().map(Shutdown::stop).toList();
            Throwable failure = null;
            for (var done : threads.invokeAll(stops)) {
                try {
                    done.get();
                } catch (java.util.concurrent.ExecutionException notStopped) {
                    failure = notStopped.getCause();
                }
            }
            return failure;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Void> stop(Part part) {
        return () -> {
            part.stop();
            return null;
        };
    }
}
