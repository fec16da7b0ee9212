/** One list of probes, run against a stock Spring Cloud Gateway, which shows each pitfall, and against this gateway, which shows none. */
@NullMarked
package id.satugerbang.gateway.pitfalls;

import org.jspecify.annotations.NullMarked;
