package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.Transition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wanted transition.
 *
 * @param ifMatch version that it is made from
 * @param sunset when a release that is deprecated stops answering
 * @param atJoin true for a decision on the join that brought the release
 */
public record Move(
        Transition transition,
        @Nullable String ifMatch,
        @Nullable String reason,
        @Nullable Instant sunset,
        boolean atJoin) {

    /** A transition of the release by itself. */
    public Move(Transition transition, @Nullable String ifMatch, @Nullable String reason, @Nullable Instant sunset) {
        this(transition, ifMatch, reason, sunset, false);
    }

    /** A transition from whatever version there is. */
    static Move fromAny(Transition transition, @Nullable String reason) {
        return new Move(transition, "*", reason, null);
    }

    /** A decision at the join, on whatever version there is. */
    static Move atJoin(Transition transition, @Nullable String reason) {
        return new Move(transition, "*", reason, null, true);
    }

    Move from(String version) {
        return new Move(transition, version, reason, sunset, atJoin);
    }
}
