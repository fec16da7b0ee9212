/** Calls of the gateway to the platform's own parts, off the way of a request. */
@NullMarked
package id.satugerbang.gateway.internal;

import org.jspecify.annotations.NullMarked;
