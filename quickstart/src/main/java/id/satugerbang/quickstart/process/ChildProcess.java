package id.satugerbang.quickstart.process;

import id.satugerbang.quickstart.UserException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A part's process, just started. */
public final class ChildProcess {

    private final String part;
    private final Process process;
    private final Path log;

    ChildProcess(String part, Process process, Path log) {
        this.part = part;
        this.process = process;
        this.log = log;
    }

    /** Waits until the part is ready. @throws UserException where it ends before that, or takes too long */
    public void awaitReady(BooleanSupplier ready, Duration patience) throws InterruptedException {
        boolean settled = Await.until(() -> !process.isAlive() || ready.getAsBoolean(), patience);
        if (!process.isAlive()) {
            throw new UserException(
                    part + " did not start: it ended with code " + process.exitValue() + "; see " + log + ".");
        }
        if (!settled) {
            throw new UserException(part + " was not ready within " + patience.toSeconds() + " s; see " + log + ".");
        }
    }

    /** Waits for a command that ends by itself. @throws UserException where it fails or takes too long */
    public void awaitSuccess(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)) {
            throw new UserException(part + " did not finish within " + patience.toSeconds() + " s; see " + log + ".");
        }
        if (process.exitValue() != 0) {
            throw new UserException(part + " failed with code " + process.exitValue() + "; see " + log + ".");
        }
    }
}
