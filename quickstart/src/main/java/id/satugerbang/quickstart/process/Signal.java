package id.satugerbang.quickstart.process;

import java.io.IOException;

/** A signal to a process, or to the process group that it leads. */
public enum Signal {
    CONT,
    INT,
    TERM,
    KILL;

    /** Signals the one process; one that is gone is no error. */
    public void process(long pid) throws IOException, InterruptedException {
        send(Long.toString(pid));
    }

    /** Signals every process of the group; one that is gone is no error. */
    public void group(long leader) throws IOException, InterruptedException {
        send("-" + leader);
    }

    private void send(String target) throws IOException, InterruptedException {
        new ProcessBuilder("bash", "-c", "kill -" + name() + " -- \"$1\" 2>/dev/null", "kill", target)
                .start()
                .waitFor();
    }
}
