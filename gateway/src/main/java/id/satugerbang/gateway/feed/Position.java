package id.satugerbang.gateway.feed;

import org.jspecify.annotations.Nullable;

/**
 * A place in the feed; revisions of two epochs cannot be compared.
 *
 * @param revision last one that is contained
 * @param epoch life of the registry's database that it belongs to; absent where that is not known
 */
record Position(long revision, @Nullable String epoch) {

    /** Before anything was loaded. */
    static final Position NONE = new Position(-1, null);

    Position at(long next) {
        return new Position(next, epoch);
    }

    /** True where both epochs are known and differ. */
    boolean isOfAnotherEpoch(Position other) {
        return epoch != null && other.epoch != null && !epoch.equals(other.epoch);
    }

    /** True where {@code written} is of an epoch that this one is not known to be of. */
    boolean isSuperseded(Position written) {
        return written.epoch != null && !written.epoch.equals(epoch);
    }
}
