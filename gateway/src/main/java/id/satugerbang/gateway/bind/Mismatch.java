package id.satugerbang.gateway.bind;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;

/** What the caller sent for a bound field is not, or cannot be, the citizen's own value. */
final class Mismatch {

    private Mismatch() {}

    /** @param pointer place in the request; never a value */
    static ProblemException of(String pointer) {
        return ProblemException.at(
                ProblemCode.BOUND_VALUE_MISMATCH, pointer, ProblemCode.BOUND_VALUE_MISMATCH.wire(), pointer);
    }
}
