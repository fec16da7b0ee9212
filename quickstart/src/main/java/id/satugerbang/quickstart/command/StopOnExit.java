package id.satugerbang.quickstart.command;

import id.satugerbang.quickstart.process.PidFile;
import id.satugerbang.quickstart.startup.QuickstartSystem;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stops every part when the launcher ends, however it ends: failure, Ctrl-C, SIGTERM, hang-up. */
final class StopOnExit implements AutoCloseable {

    private final QuickstartSystem system;
    private final AtomicBoolean done = new AtomicBoolean();
    private final Thread hook = new Thread(this::close, "stop");

    StopOnExit(QuickstartSystem system) {
        this.system = system;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The parts stay when the launcher ends. */
    void leaveRunning() {
        done.set(true);
    }

    /** True from the moment on which the parts are being stopped. */
    boolean stopping() {
        return done.get();
    }

    @Override
    public void close() {
        if (!done.compareAndSet(false, true)) {
            return;
        }
        System.err.println("Stopping ...");
        try {
            system.stop();
            new PidFile(system.state().pid(UpCommand.LAUNCHER)).delete();
            System.err.println("Stopped.");
        } catch (IOException notStopped) {
            System.err.println("satu: " + notStopped.getMessage() + ": ./satu down");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
