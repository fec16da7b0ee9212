package id.satugerbang.registry.unified;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Sends a document that lies ready to a client, within a time, to so many at once that threads are left for everything else. */
final class DocumentSender {

    private static final int BUFFER = 64 * 1024;

    private final Semaphore places;
    private final Duration time;

    /** @param time within which a client must have taken a document */
    DocumentSender(int atOnce, Duration time) {
        this.places = new Semaphore(atOnce);
        this.time = time;
    }

    /** @throws UncheckedIOException where the client is gone or too slow, so that its connection is cut */
    void send(InputStream document, Target target) {
        if (!places.tryAcquire()) {
            throw ProblemException.of(ProblemCode.REGISTRY_UNAVAILABLE);
        }
        try {
            copy(document, target.open(), System.nanoTime() + time.toNanos());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            places.release();
        }
    }

    private static void copy(InputStream document, OutputStream target, long end) throws IOException {
        byte[] part = new byte[BUFFER];
        for (int read = document.read(part); read >= 0; read = document.read(part)) {
            if (System.nanoTime() - end > 0) {
                throw new IOException("The client took the document too slowly");
            }
            target.write(part, 0, read);
        }
        target.flush();
    }

    /** Where it goes; opened once there is a place. */
    interface Target {

        OutputStream open() throws IOException;
    }
}
