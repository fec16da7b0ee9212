package id.satugerbang.gateway.feed;

import id.satugerbang.api.internal.model.FeedPosition;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the registry says of itself in its answers to heartbeats, and for how long what is live has differed from it. */
final class Announced {

    private final long patience;
    private volatile @Nullable Position last;
    private @Nullable Long differsSince;

    /** @param patience how long the feed has to bring what the registry tells of */
    Announced(Duration patience) {
        this.patience = patience.toNanos();
    }

    void said(@Nullable FeedPosition answer) {
        last = answer == null ? null : new Position(answer.getRevision(), answer.getEpoch());
    }

    /** True where the registry was heard and what is live is just what it tells of. */
    boolean confirms(Position live) {
        Position told = last;
        return told != null && told.revision() == live.revision() && !told.isOfAnotherEpoch(live);
    }

    /**
     * True where the routes are to be taken from the registry itself.
     *
     * @param followed true where the feed can be read; then it has time to come by itself
     */
    boolean wantsReading(Position live, boolean followed) {
        Position told = last;
        if (told == null || confirms(live)) {
            differsSince = null;
            return false;
        }
        Long since = differsSince;
        if (since == null) {
            since = System.nanoTime();
            differsSince = since;
        }
        boolean ahead = told.revision() > live.revision() || told.isOfAnotherEpoch(live);
        return (ahead && !followed) || System.nanoTime() - since >= patience;
    }

    /** The registry was asked; once more only if that does not help for as long. */
    void asked() {
        differsSince = System.nanoTime();
    }
}
