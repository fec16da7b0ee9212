package id.satugerbang.registry.release.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * In the route table, marked as about to end.
 *
 * @param since when that was announced
 * @param sunset when it stops answering, where that is known
 */
public record Deprecated(
        ReleaseKey key, Instant since, @Nullable Instant sunset) implements Routed {

    /** Taken away until {@link Suspended#resume()}, which leads back here; the announced end stays. */
    @Override
    public Suspended suspend() {
        return new Suspended(key, this);
    }
}
