package id.satugerbang.gateway.edge;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids for requests that bring none: unique over all replicas and restarts, not secret.
 *
 * <p>64 random bits of this start and a count, so that no request waits for the random number generator.
 */
final class RequestIds {

    private final long start;
    private final AtomicLong count;

    RequestIds() {
        SecureRandom random = new SecureRandom();
        this.start = random.nextLong();
        this.count = new AtomicLong(random.nextLong());
    }

    String next() {
        return new UUID(start, count.incrementAndGet()).toString();
    }
}
