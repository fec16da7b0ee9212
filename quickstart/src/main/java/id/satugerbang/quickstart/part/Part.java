package id.satugerbang.quickstart.part;

import id.satugerbang.quickstart.settings.Port;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A part of the system with a process of its own. */
public interface Part {

    /** Its name: that of its log, its pid file, and in {@code status}. */
    String name();

    /** Ports it listens on, the one people use first. */
    List<Port> ports();

    /** Names of the steps that must be done before it can start. */
    Set<String> after();

    /**
     * Starts it and returns when it is ready.
     *
     * @throws id.satugerbang.quickstart.UserException where it does not become ready, naming its log
     */
    void start() throws IOException, InterruptedException;

    /** Stops it; nothing happens where it does not run. */
    void stop() throws IOException, InterruptedException;
}
