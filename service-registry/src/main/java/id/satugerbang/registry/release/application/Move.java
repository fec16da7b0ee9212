package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.Transition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wanted transition.
 *
 * @param ifMatch version that it is made from
 * @param sunset when a release that is deprecated stops answering
 */
public record Move(
        Transition transition,
        @Nullable String ifMatch,
        @Nullable String reason,
        @Nullable Instant sunset) {

    /** A transition from whatever version there is. */
    static Move fromAny(Transition transition, @Nullable String reason) {
        return new Move(transition, "*", reason, null);
    }

    Move from(String version) {
        return new Move(transition, version, reason, sunset);
    }
}
