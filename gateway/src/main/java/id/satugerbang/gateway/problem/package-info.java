/** Refusals as RFC 9457 problems. */
@NullMarked
package id.satugerbang.gateway.problem;

import org.jspecify.annotations.NullMarked;
