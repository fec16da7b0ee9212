package id.satugerbang.identity.realm.part;

import java.io.PrintStream;

/** Prints a line for each change made, and counts them. */
public final class Changes {

    private final PrintStream out;
    private int count;

    public Changes(PrintStream out) {
        this.out = out;
    }

    /** @param change what was changed; no secret and no personal value */
    public void made(String change) {
        count++;
        out.println(change);
    }

    public int count() {
        return count;
    }
}
