/** Repeats of a request with the same {@code Idempotency-Key} do nothing and get the first answer. */
@NullMarked
package id.satugerbang.registry.idempotency;

import org.jspecify.annotations.NullMarked;
