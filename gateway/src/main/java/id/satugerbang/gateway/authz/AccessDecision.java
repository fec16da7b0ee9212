package id.satugerbang.gateway.authz;

import id.satugerbang.gateway.exchange.Grant;
import id.satugerbang.support.problem.ProblemCode;

/** What the access rules say of one call. */
sealed interface AccessDecision {

    /** Let in, and as what. */
    record Granted(Grant grant) implements AccessDecision {}

    /** Refused, and why. */
    record Denied(ProblemCode code) implements AccessDecision {}
}
