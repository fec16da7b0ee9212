package id.satugerbang.gateway.edge;

import java.util.concurrent.TimeUnit;

/** How fast a client moves a message in one direction; only time in which it is the client's turn counts. Times in ns. */
final class Pace {

    private final long pause;
    private final double most;
    private final double rate;
    private double owed;
    private boolean turn;
    private long counted;
    private long progress;

    /**
     * @param pause longest one without progress
     * @param grace waiting that is forgiven before the rate counts
     * @param rate least bytes a second
     */
    Pace(long pause, long grace, long rate) {
        this.pause = pause;
        this.rate = (double) rate / TimeUnit.SECONDS.toNanos(1);
        this.most = grace * this.rate;
    }

    void begin() {
        owed = 0;
        turn = false;
    }

    /** Says whether it is the client that is waited for. */
    void turn(boolean clients, long now) {
        count(now);
        if (clients && !turn) {
            progress = now;
        }
        turn = clients;
    }

    boolean isTurn() {
        return turn;
    }

    void moved(long bytes, long now) {
        count(now);
        owed = Math.max(0, owed - bytes);
        progress = now;
    }

    /** For how long the client has not moved although it is its turn. */
    long stalled(long now) {
        return turn ? now - progress : 0;
    }

    boolean isStuck(long now) {
        return stalled(now) >= pause;
    }

    /** True where it moves less than the least rate; what it moved fast before is no credit. */
    boolean isTrickling(long now) {
        count(now);
        return owed > most;
    }

    private void count(long now) {
        owed += turn ? (now - counted) * rate : 0;
        counted = now;
    }
}
