package id.satugerbang.gateway.policy;

import java.time.Duration;

/**
 * How a quota stands after a call was counted, or was not because a quota is used up.
 *
 * @param remaining calls left
 * @param pause until the next call may be made; zero where one may be made now
 */
record Usage(long remaining, Duration pause) {

    boolean isUsedUp() {
        return !pause.isZero();
    }
}
