package id.satugerbang.gateway.route;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A release that callers should move on from.
 *
 * @param since from when on; absent where nobody noted it
 * @param until when it stops answering; absent where that is not decided
 */
public record Farewell(@Nullable Instant since, @Nullable Instant until) {}
