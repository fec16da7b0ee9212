package id.satugerbang.gateway.platform;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.util.unit.DataSize;

/** What the bodies of some calls may be, how long they may take, and how many may be on their way at the same time. */
final class RelayLimit {

    private final long largest;
    private final Duration time;
    private final Duration answer;
    private final Semaphore streams;

    /** @param answer longest wait for the answer once the whole body was sent */
    RelayLimit(DataSize largest, Duration time, Duration answer, int streams) {
        this.largest = largest.toBytes();
        this.time = time;
        this.answer = answer;
        this.streams = new Semaphore(streams);
    }

    long largest() {
        return largest;
    }

    Duration time() {
        return time;
    }

    Duration answer() {
        return answer;
    }

    /** True where one more body may be streamed; then follows one {@link #leave()}. */
    boolean tryEnter() {
        return streams.tryAcquire();
    }

    void leave() {
        streams.release();
    }
}
